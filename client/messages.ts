import { env, workspace } from 'vscode';

/** A text of the interface in its two languages; `{0}` is the place of a value. */
interface Localized {
  readonly ar: string;
  readonly en: string;
}

/** Opens and closes a right-to-left isolate: VS Code lays labels out from left to right (UAX #9, 2.4). */
const RIGHT_TO_LEFT_ISOLATE = '\u2067';
const POP_ISOLATE = '\u2069';

/** Everything that the client says. Where a count could be any number it stands after a colon, where no noun must agree with it. */
const MESSAGES = {
  name: { ar: 'مدقّق', en: 'Mudaqqiq' },
  starting: { ar: 'يبدأ مدقّق العمل…', en: 'Mudaqqiq is starting…' },
  checking: { ar: 'يُفحص المقال…', en: 'Checking the article…' },
  off: { ar: 'التدقيق معطّل في الإعدادات', en: 'Proofreading is turned off in the settings' },
  clean: { ar: 'لا ملاحظات على هذا المقال', en: 'Nothing to correct in this article' },
  counts: { ar: 'أخطاء مؤكدة: {0}، أخطاء محتملة: {1}', en: 'Errors: {0}, likely errors: {1}' },
  openProblems: { ar: 'انقر لعرض قائمة الملاحظات', en: 'Click to list them' },
  openLog: { ar: 'انقر لعرض السجلّ', en: 'Click to show the log' },
  failed: { ar: 'تعذّر تشغيل مدقّق: {0}', en: 'Mudaqqiq could not start: {0}' },
  stopped: {
    ar: 'توقف مدقّق مرات متتالية فلم يُعَد تشغيله.',
    en: 'Mudaqqiq stopped several times in a row and was not started again.',
  },
  endedEarly: {
    ar: 'توقف الخادم قبل أن يبدأ، وسبب ذلك في السجلّ',
    en: 'the server stopped before it was ready; the log says why',
  },
  noAnswer: { ar: 'لم يُجب الخادم في {0} ثانية', en: 'the server did not answer within {0} seconds' },
  notRunning: { ar: 'مدقّق لا يعمل الآن.', en: 'Mudaqqiq is not running.' },
  requestFailed: { ar: 'لم يتم الطلب: {0}', en: 'The request failed: {0}' },
  restart: { ar: 'إعادة التشغيل', en: 'Restart' },
  showLog: { ar: 'عرض السجلّ', en: 'Show the log' },
  restarted: { ar: 'أُعيد تشغيل مدقّق', en: 'Mudaqqiq was restarted' },
  noArticle: {
    ar: 'افتح أولًا مقالًا بصيغة Markdown أو نصًّا عاديًّا.',
    en: 'Open an article of Markdown or plain text first.',
  },
  nextPlace: { ar: 'انقر للانتقال إلى الموضع التالي', en: 'Click to go to the next place' },
  severalSpellings: { ar: 'كُتب الاسم بأكثر من صورة: {0}', en: 'Spelt in more than one way: {0}' },
  unfamiliarName: {
    ar: 'اسم لا يعرفه المعجم ولا قوائم الأسماء',
    en: 'Neither the dictionary nor the name lists have it',
  },
  moreNames: { ar: 'اعرض المزيد؛ الباقي: {0}', en: 'Show more; left: {0}' },
  inArticles: { ar: 'عدد المقالات: {0}', en: 'Articles: {0}' },
  whichPart: { ar: 'أيّ جزء من الاسم تريد تغييره؟', en: 'Which part of the name is to be changed?' },
  nothingToFix: { ar: 'لا أخطاء مؤكدة تُصحَّح تلقائيًّا', en: 'There are no safe fixes to apply' },
  fixed: { ar: 'عدد التصحيحات: {0}', en: 'Corrections made: {0}' },
  changedMeanwhile: {
    ar: 'تغيّر المقال أثناء التصحيح فلم يُصحَّح شيء. أعد المحاولة.',
    en: 'The article changed meanwhile, so nothing was corrected. Try again.',
  },
} as const satisfies Record<string, Localized>;

export type MessageId = keyof typeof MESSAGES;

/** A text in the language of the setting `mudaqqiq.language`; Arabic is wrapped so that it reads from right to left. */
export function say(id: MessageId, ...values: readonly (string | number)[]): string {
  const language = interfaceLanguage();
  const text = MESSAGES[id][language].replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)]));
  return language === 'ar' ? RIGHT_TO_LEFT_ISOLATE + text + POP_ISOLATE : text;
}

/** A name for a label, which VS Code lays out from left to right. */
export function isolatedName(name: string): string {
  return RIGHT_TO_LEFT_ISOLATE + name + POP_ISOLATE;
}

function interfaceLanguage(): keyof Localized {
  const setting = workspace.getConfiguration('mudaqqiq').get('language');
  return setting === 'en' || (setting === 'auto' && env.language.startsWith('en')) ? 'en' : 'ar';
}
