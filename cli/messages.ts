import type { Localized } from '../rules/engine/message.js';

/** Everything the command line says of itself, in both languages. `{name}` places are filled by `say`. */
export const MESSAGES = {
  // Files
  noSuchFile: { ar: 'لا يوجد ملف أو مجلد بهذا الاسم', en: 'no such file or folder' },
  noPermission: { ar: 'لا إذن بالوصول إليه', en: 'permission denied' },
  isFolder: { ar: 'مجلد لا ملف', en: 'is a folder, not a file' },
  notRegularFile: { ar: 'ليس ملفا عاديًا', en: 'is not a regular file' },
  readOnlyDisk: { ar: 'القرص للقراءة فقط', en: 'the file system is read-only' },
  diskFull: { ar: 'امتلأ القرص', en: 'no space left on the disk' },
  tooManyOpenFiles: { ar: 'عدد الملفات المفتوحة يفوق ما يسمح به النظام', en: 'too many open files' },
  nameTooLong: { ar: 'اسم الملف أطول مما يسمح به النظام', en: 'the file name is too long' },
  linkLoop: { ar: 'رابط رمزي يدور على نفسه', en: 'symbolic link loop' },
  fileTooLarge: { ar: 'الملف أكبر مما يمكن قراءته', en: 'the file is too large to read' },
  systemError: { ar: 'تعذر التعامل مع الملف: {reason}', en: 'cannot be used: {reason}' },
  binaryFile: { ar: 'ملف ثنائي لا نص فيه', en: 'binary file, not text' },
  damagedUtf8: {
    ar: 'نص UTF-8 تالف: بايتات غير صالحة في هذا السطر؛ أصلح الملف ثم أعد المحاولة',
    en: 'damaged UTF-8: invalid bytes on this line; mend the file and try again',
  },
  damagedUtf16: { ar: 'نص UTF-16 تالف أو مبتور', en: 'damaged or truncated UTF-16' },
  formatNotRead: {
    ar: 'صيغة {extension} غير مدعومة في هذا الإصدار؛ المدعوم: {supported}',
    en: '{extension} files are not supported in this version; supported: {supported}',
  },
  globMatchesNothing: { ar: 'لا ملف يطابق هذا النمط', en: 'no file matches this pattern' },
  nothingToRead: {
    ar: 'لا مقالات هنا ({supported})',
    en: 'no articles here ({supported})',
  },
  skippedIgnored: { ar: 'متروك عملًا بملف {file}', en: 'skipped, as {file} says' },
  skippedWordList: { ar: 'قائمة كلمات لا مقال، فتُرك', en: 'skipped: a word list, not an article' },
  readAs: { ar: 'قُرئ بترميز {encoding}', en: 'read as {encoding}' },
  changedMeanwhile: {
    ar: 'تغيّر الملف أثناء التدقيق، فلم يُكتب فيه شيء',
    en: 'changed while it was being checked; nothing was written',
  },
  notInEncoding: {
    ar: 'لا يمكن كتابة الحرف «{character}» بترميز {encoding}؛ لم يُكتب شيء، فحوّل الملف إلى UTF-8 أولًا',
    en: '“{character}” cannot be written in {encoding}; nothing was written, convert the file to UTF-8 first',
  },
  ruleFailed: {
    ar: 'تعطلت القاعدة {rule} فتُركت: {reason}',
    en: 'the rule {rule} failed and was left out: {reason}',
  },

  // The program's own data
  noLexicon: {
    ar: 'تعذرت قراءة ملف المعجم {file}: {reason}. أعد التثبيت، أو ابنِه بالأمر npm run build',
    en: 'cannot read the lexicon file {file}: {reason}. Install again, or build it with npm run build',
  },
  noServer: {
    ar: 'خادم اللغة {file} غير موجود مع البرنامج. أعد التثبيت، أو ابنِه بالأمر npm run build',
    en: 'the language server {file} is missing from the program. Install again, or build it with npm run build',
  },
  internalError: {
    ar: 'خطأ داخلي في البرنامج: {reason}',
    en: 'internal error: {reason}',
  },
  cannotWriteOutput: { ar: 'تعذرت الكتابة إلى المخرج: {reason}', en: 'cannot write the output: {reason}' },

  // Usage
  unknownOption: { ar: 'خيار غير معروف: {option}{hint}', en: 'unknown option: {option}{hint}' },
  missingValue: { ar: 'الخيار {option} يحتاج إلى قيمة', en: 'the option {option} needs a value' },
  missingArgument: { ar: 'ينقص الأمر معطى: {argument}', en: 'missing argument: {argument}' },
  tooManyArguments: { ar: 'معطيات زائدة عما يقبله الأمر {command}', en: 'too many arguments for {command}' },
  badUsage: { ar: 'استعمال غير صحيح: {reason}', en: 'bad usage: {reason}' },
  badChoice: {
    ar: 'لا يقبل الخيار {option} القيمة «{value}»؛ المقبول: {choices}',
    en: '{option} does not take “{value}”; it takes: {choices}',
  },
  badNumber: {
    ar: 'الخيار {option} يحتاج إلى عدد صحيح من {minimum} فصاعدًا، لا «{value}»',
    en: '{option} needs a whole number from {minimum} up, not “{value}”',
  },
  badRuleSetting: {
    ar: 'الخيار --rule يُكتب هكذا: ID:LEVEL، مثل spelling/unknown-word:off، لا «{value}»',
    en: '--rule is written ID:LEVEL, such as spelling/unknown-word:off, not “{value}”',
  },
  onlyMatchesNothing: {
    ar: 'لا قاعدة تطابق --only «{pattern}»؛ اعرض القواعد بالأمر mudaqqiq rules',
    en: 'no rule matches --only “{pattern}”; mudaqqiq rules lists them',
  },
  notInThisVersion: { ar: '{name} غير متاح في هذا الإصدار', en: '{name} is not available in this version' },
  conflict: { ar: 'لا يجتمع الخياران {one} و{other}', en: '{one} and {other} cannot be used together' },
  needsOption: { ar: 'الخيار {option} لا يعمل إلا مع {needed}', en: '{option} only works with {needed}' },
  stdinTwice: {
    ar: 'لا يُقرأ الدخل القياسي مع ملفات أخرى',
    en: 'standard input cannot be read together with other files',
  },
  configurationExists: {
    ar: 'الملف موجود، ولم يُغيَّر فيه شيء',
    en: 'already exists; nothing was changed',
  },
  configurationWritten: { ar: 'كُتب ملف الإعداد {file}', en: 'wrote {file}' },

  statsLine: {
    ar: 'الملفات أو النصوص: {files} · الكلمات: {words} · الزمن: {seconds} ثانية · السرعة: {speed} كلمة في الثانية',
    en: '{files} files or texts · {words} words · {seconds} s · {speed} words a second',
  },
  statsRule: { ar: '{rule}: {count}', en: '{rule}: {count}' },

  // Names
  severalSpellings: { ar: 'اسم كُتب بصور عددها {count}:', en: 'one name in {count} spellings:' },
  unfamiliarName: { ar: 'غير مألوف', en: 'unfamiliar' },
  inArticles: { ar: 'المقالات: {count}', en: '{count} articles' },
  namesSummary: {
    ar: 'الأسماء: {names} · ما اختلفت كتابته: {inconsistent} · المقالات: {files}',
    en: '{names} names · {inconsistent} in several spellings · {files} articles',
  },
  namesOfFiles: { ar: 'الأمر names يقرأ ملفات لا الدخل القياسي', en: 'names reads files, not standard input' },
  noNameInLine: { ar: 'لا اسم في هذا السطر', en: 'no name on this line' },
  noNamesInList: { ar: 'لا أسماء في الملف', en: 'the file has no names' },
  glossaryExists: {
    ar: 'الملف موجود، ولم يُغيَّر فيه شيء؛ اختر اسمًا آخر بالخيار --output',
    en: 'already exists; nothing was changed; choose another name with --output',
  },
  glossaryWritten: {
    ar: 'كُتب معجم الأسماء {file}، وفيه {count}. اذكره في ملف الإعداد: glossary: {file}',
    en: 'wrote the glossary {file} with {count} names. Name it in the configuration: glossary: {file}',
  },
  glossaryNamed: {
    ar: 'كُتب معجم الأسماء {file}، وفيه {count}، وذُكر في {configuration}',
    en: 'wrote the glossary {file} with {count} names, and named it in {configuration}',
  },

  // NDJSON
  badJson: { ar: 'السطر {line}: ليس JSON صالحًا', en: 'line {line}: not valid JSON' },
  notAnObject: { ar: 'السطر {line}: يجب أن يكون كائن JSON', en: 'line {line}: must be a JSON object' },
  noText: { ar: 'السطر {line}: ينقصه الحقل النصي text', en: 'line {line}: has no string “text”' },
  badLineFormat: {
    ar: 'السطر {line}: صيغة غير معروفة في الحقل format: {value}؛ المقبول: {choices}',
    en: 'line {line}: unknown “format”: {value}; it takes: {choices}',
  },
  badUtf8Line: { ar: 'السطر {line}: ليس نص UTF-8 صالحًا', en: 'line {line}: not valid UTF-8' },
  lineTooLong: {
    ar: 'السطر {line}: أطول من {limit} ميغابايت',
    en: 'line {line}: longer than {limit} MB',
  },
  badLines: {
    ar: 'عدد الأسطر التي تعذرت قراءتها: {count}؛ أولها {first}',
    en: 'lines that could not be read: {count}; the first: {first}',
  },
} as const satisfies Readonly<Record<string, Localized>>;

export type MessageName = keyof typeof MESSAGES;
