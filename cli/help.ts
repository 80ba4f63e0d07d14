import type { Localized } from '../rules/engine/message.js';

/** The headings that commander prints, in Arabic. */
export const HEADINGS: Readonly<Record<string, string>> = {
  'Usage:': 'الاستعمال:',
  'Arguments:': 'المعطيات:',
  'Options:': 'الخيارات:',
  'Commands:': 'الأوامر:',
  'Global Options:': 'خيارات عامة:',
};

/** One line on each command, argument and option. */
export const HELP = {
  program: { ar: 'مدقّق: تدقيق لغوي للمقالات العربية', en: 'Mudaqqiq proofreads Arabic articles' },
  check: {
    ar: 'دقّق ملفات أو مجلدات أو أنماطًا (الأمر الافتراضي)',
    en: 'proofread files, folders and globs (the default command)',
  },
  fix: { ar: 'طبّق التصحيحات المؤكدة واعرض ما بقي', en: 'apply the safe fixes and show what is left' },
  names: {
    ar: 'اعرض أسماء المقالات وصور كتابتها، وما اختلفت كتابته أولًا',
    en: 'list the names of the articles with their spellings, inconsistent ones first',
  },
  inconsistent: { ar: 'الأسماء التي اختلفت كتابتها وحدها', en: 'names with several spellings alone' },
  importNames: { ar: 'اصنع معجم أسماء من قائمة', en: 'make a glossary of a plain list of names' },
  nameList: {
    ar: 'ملف في كل سطر منه اسم، وبعده صوره الأخرى إن وُجدت: غوغل: جوجل، قوقل',
    en: 'a file with a name a line, and after it its other spellings, if any: غوغل: جوجل، قوقل',
  },
  importOutput: { ar: 'اسم المعجم (names.csv ما لم يُذكر)', en: 'the glossary to write (names.csv)' },
  rules: { ar: 'اعرض القواعد', en: 'list the rules' },
  explain: { ar: 'اشرح قاعدة بأمثلتها', en: 'explain one rule, with examples' },
  init: { ar: 'اكتب ملف إعداد مشروحًا', en: 'write a commented configuration file' },
  lsp: {
    ar: 'شغّل خادم اللغة على الدخل والخرج القياسيين',
    en: 'start the language server on standard input and output',
  },
  help: { ar: 'اعرض المساعدة عن أمر', en: 'show help on a command' },
  paths: {
    ar: 'ملفات \u200E.txt و\u200E.md ومجلدات وأنماط؛ و«-» للدخل القياسي؛ وبلا شيء: المجلد الحالي',
    en: '.txt and .md files, folders, globs; - for standard input; none: the current folder',
  },
  rule: { ar: 'اسم القاعدة، مثل spelling/hamza-missing', en: "the rule's id, such as spelling/hamza-missing" },
  stdin: { ar: 'اقرأ الدخل القياسي', en: 'read standard input' },
  stdinFilename: {
    ar: 'اسم ما يُقرأ من الدخل القياسي، ومنه صيغته',
    en: 'the name of what standard input holds; it decides the format',
  },
  ndjson: {
    ar: 'دقّق نصًّا في كل سطر: \u200E{"id": …, "text": …}\u200E على الدخل، و\u200E{"id": …, "findings": […]}\u200E على الخرج',
    en: 'proofread one text a line: {"id": …, "text": …} in, {"id": …, "findings": […]} out',
  },
  format: { ar: 'صيغة التقرير: {formats}', en: 'format of the report: {formats}' },
  config: { ar: 'اقرأ الإعداد من هذا الملف وحده', en: 'read the configuration from this file alone' },
  noConfig: { ar: 'لا تقرأ أي ملف إعداد ولا قائمة كلمات', en: 'read no configuration file and no word list' },
  preset: { ar: 'مجموعة القواعد: recommended أو strict', en: 'the set of rules: recommended or strict' },
  ruleLevel: {
    ar: 'غيّر درجة قاعدة: off أو info أو warning أو error',
    en: "set a rule's level: off, info, warning or error",
  },
  only: {
    ar: 'اكتفِ بالقواعد التي يطابق اسمها النمط، مثل \u200E"spelling/*"',
    en: 'run only the rules whose id matches, such as "spelling/*"',
  },
  minSeverity: {
    ar: 'أهمِل ما دون هذه الدرجة، واجعلها عتبة حالة الخروج (وهي error ما لم يُذكر هذا الخيار)',
    en: 'leave out what is below this severity, and make it the threshold of the exit status (error without this option)',
  },
  maxWarnings: {
    ar: 'اخرج بالحالة 1 إذا زادت التنبيهات على هذا العدد',
    en: 'exit with status 1 when there are more warnings than this',
  },
  jobs: { ar: 'عدد خيوط المعالجة', en: 'number of worker threads' },
  applyFixes: { ar: 'طبّق التصحيحات المؤكدة', en: 'apply the safe fixes' },
  fixSuggestions: { ar: 'طبّق الاقتراحات كذلك', en: 'apply suggestions, too' },
  diff: {
    ar: 'اعرض ما ستغيّره التصحيحات (unified diff) من غير كتابة',
    en: 'print what the fixes would change (unified diff) and write nothing',
  },
  archive: {
    ar: 'مجلد تُقرأ أسماء مقالاته، فيُنبَّه على ما خالفها (names/workspace)',
    en: 'a folder whose articles tell how names are spelt (names/workspace)',
  },
  quiet: { ar: 'النتائج وحدها، بلا خلاصة ولا ملاحظات', en: 'findings alone: no summary, no notes' },
  stats: {
    ar: 'اعرض الزمن والسرعة وعدد نتائج كل قاعدة',
    en: 'show time, speed and the number of findings of each rule',
  },
  lang: { ar: 'لغة الرسائل: ar أو en', en: 'language of the messages: ar or en' },
  color: { ar: 'لوّن التقرير', en: 'colour the report' },
  noColor: { ar: 'لا تلوّن التقرير', en: 'do not colour the report' },
  version: { ar: 'اعرض رقم الإصدار', en: 'show the version' },
  helpOption: { ar: 'اعرض المساعدة', en: 'show this help' },
  status: {
    ar: 'حالة الخروج: 0 لا شيء عند العتبة أو فوقها · 1 نتائج · 2 استعمال أو إعداد غير صحيح، أو ملف تعذرت قراءته\nEnglish: mudaqqiq --help --lang en',
    en: 'Exit status: 0 nothing at or above the threshold · 1 findings · 2 bad usage, bad configuration, or a file that could not be read',
  },
} as const satisfies Readonly<Record<string, Localized>>;

export type HelpText = keyof typeof HELP;
