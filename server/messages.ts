import type { Language } from '../rules/engine/finding.js';
import { formatMessage, type Localized, type MessageData } from '../rules/engine/message.js';

/** Everything that the server says of itself; findings bring their own messages. */
const MESSAGES = {
  source: { ar: 'مدقّق', en: 'Mudaqqiq' },
  fixAll: {
    ar: 'صحّح الأخطاء المؤكدة كلها في هذا المقال ({count})',
    en: 'Fix all certain errors in this article ({count})',
  },
  write: { ar: 'اكتب «{text}»', en: 'Write “{text}”' },
  hoverDate: { ar: '{weekday} {gregorian}', en: '{weekday}, {gregorian}' },
  hoverInferredDate: {
    ar: '{weekday} {gregorian} (السنة من تاريخ المقال)',
    en: '{weekday}, {gregorian} (the year is that of the article)',
  },
  hoverHijri: { ar: '{hijri} بتقويم أم القرى', en: '{hijri} by Umm al-Qura' },
  hoverIso: { ar: 'ISO 8601: {iso}', en: 'ISO 8601: {iso}' },
  hoverWords: { ar: 'بالكلمات: {words}', en: 'In words: {words}' },
  hoverWordsInCase: { ar: 'بالكلمات {case}: {words}', en: 'In words, {case}: {words}' },
  hoverDigits: { ar: 'بالأرقام: {western}، {arabicIndic}', en: 'In digits: {western}, {arabicIndic}' },
  ignoreHere: { ar: 'تجاهل هنا: {rule}', en: 'Ignore here: {rule}' },
  addToUserDictionary: { ar: 'أضف «{word}» إلى قاموسي', en: 'Add “{word}” to my dictionary' },
  addToWorkspaceDictionary: { ar: 'أضف «{word}» إلى قاموس المشروع', en: 'Add “{word}” to the project’s dictionary' },
  addToFolderDictionary: {
    ar: 'أضف «{word}» إلى قاموس المجلد «{folder}»',
    en: 'Add “{word}” to the dictionary of the folder “{folder}”',
  },
  dictionaryFailed: {
    ar: 'تعذرت إضافة «{word}» إلى القاموس: {reason}',
    en: 'Could not add “{word}” to the dictionary: {reason}',
  },
  brokenConfiguration: {
    ar: 'خطأ في ملف الإعدادات {file}، السطر {line}: {reason}',
    en: 'Error in the configuration file {file}, line {line}: {reason}',
  },
  brokenWordList: {
    ar: 'خطأ في قائمة الكلمات {file}، السطر {line}: {reason}',
    en: 'Error in the word list {file}, line {line}: {reason}',
  },
  unreadableWordList: {
    ar: 'تعذرت قراءة قائمة الكلمات {file}: {reason}',
    en: 'The word list {file} cannot be read: {reason}',
  },
  notUtf8: { ar: 'ليس الملف بترميز UTF-8؛ احفظه به أولًا', en: 'the file is not in UTF-8; save it as UTF-8 first' },
  brokenSettings: { ar: 'في إعدادات مدقّق خطأ: {reason}', en: 'The settings of Mudaqqiq have an error: {reason}' },
  changeEverywhere: {
    ar: 'اكتب «{other}» بدل «{name}» في كل مقالات المشروع',
    en: 'Write “{other}” for “{name}” in all articles of the project',
  },
  unopenedArticles: { ar: 'مقالات غير مفتوحة في المحرر', en: 'Articles that are not open in the editor' },
  makeHouseSpelling: {
    ar: 'اجعل «{name}» كتابة الدار، لا «{other}»',
    en: 'Make “{name}” the house spelling, not “{other}”',
  },
  differentNames: {
    ar: '«{name}» و«{other}» اسمان مختلفان',
    en: '“{name}” and “{other}” are two different names',
  },
  glossaryFailed: {
    ar: 'تعذرت كتابة «{word}» في معجم الأسماء: {reason}',
    en: 'Could not write “{word}” into the glossary: {reason}',
  },
  brokenOrElsewhere: {
    ar: 'في المعجم أو في ملف الإعداد خطأ، أو المعجم خارج مجلد الإعداد',
    en: 'the glossary or the configuration file has an error, or the glossary lies outside of the folder of the configuration',
  },
  readingNames: { ar: 'مدقّق: قراءة أسماء المقالات', en: 'Mudaqqiq: reading the names of articles' },
  hoverHouseName: { ar: 'كتابة الدار: «{name}»', en: 'House spelling: “{name}”' },
  hoverLatin: { ar: 'بالحروف اللاتينية: {latin}', en: 'In Latin letters: {latin}' },
  brokenGlossary: {
    ar: 'خطأ في معجم الأسماء {file}، السطر {line}: {reason}',
    en: 'Error in the glossary {file}, line {line}: {reason}',
  },
  unreadableGlossary: {
    ar: 'تعذرت قراءة معجم الأسماء {file}: {reason}',
    en: 'The glossary {file} cannot be read: {reason}',
  },
  noSuchFile: { ar: 'لا يوجد ملف بهذا الاسم', en: 'there is no such file' },
  badName: {
    ar: '«{name}» لا يصلح اسمًا: الاسم حروف، وبين كلماته مسافات',
    en: '“{name}” is no name: a name is letters, with spaces between its words',
  },
  noLexicon: {
    ar: 'تعذر تحميل المعجم، فتوقف التدقيق: {reason}',
    en: 'The lexicon could not be loaded, so nothing is checked: {reason}',
  },
} as const satisfies Record<string, Localized>;

export type MessageId = keyof typeof MESSAGES;

/** A text of the server in the reader's language. */
export function say(id: MessageId, language: Language, data?: MessageData): string {
  return formatMessage(MESSAGES[id], data, language);
}

/** A text of the server in both languages. */
export function sayBoth(id: MessageId, data?: MessageData): Localized {
  return { ar: formatMessage(MESSAGES[id], data, 'ar'), en: formatMessage(MESSAGES[id], data, 'en') };
}

/** RIGHT-TO-LEFT ISOLATE and POP DIRECTIONAL ISOLATE (UAX #9, 2.4). */
const OPEN = '\u2067';
/** LEFT-TO-RIGHT ISOLATE. */
const OPEN_LTR = '\u2066';
const CLOSE = '\u2069';

/** Makes a text read from right to left in an editor that lays out labels from left to right: quotes and full stops keep their side. */
export function isolated(text: string, language: Language): string {
  return language === 'ar' ? `${OPEN}${text}${CLOSE}` : text;
}

/** Keeps digits and signs in their order inside a text that reads from right to left: 2023-05-30, -5. */
export function leftToRight(text: string): string {
  return `${OPEN_LTR}${text}${CLOSE}`;
}
