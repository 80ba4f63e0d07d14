import { foldName } from '../lexicon/gazetteer.js';

/**
 * Names with an alef that is left out by an old custom of spelling, which some houses keep (A. Haroun, قواعد الإملاء, on
 * the alef of proper names). Written without hamza; both forms are right, but not in one article.
 */
const WITHOUT_ALEF: readonly (readonly [without: string, written: string])[] = [
  ['اسحق', 'اسحاق'],
  ['ابرهيم', 'ابراهيم'],
  ['اسمعيل', 'اسماعيل'],
  ['هرون', 'هارون'],
  ['سليمن', 'سليمان'],
  ['عثمن', 'عثمان'],
  ['لقمن', 'لقمان'],
  ['سفين', 'سفيان'],
  ['معويه', 'معاويه'],
  ['مرون', 'مروان'],
  ['الحرث', 'الحارث'],
  ['حرث', 'حارث'],
  ['الرحمن', 'الرحمان'],
  ['يسين', 'ياسين'],
  ['يس', 'ياسين'],
  ['داود', 'داوود'],
  ['طاوس', 'طاووس'],
  ['رءوف', 'رووف'],
];

const traditional = new Map(WITHOUT_ALEF);

/** هيفاء is spoken, and sometimes written, هيفا. */
function withoutFinalHamza(name: string): string {
  return name.length >= 5 && name.endsWith('اء') ? name.slice(0, -1) : name;
}

/** فائزة is spoken, and sometimes written, فايزة. */
function withoutSeats(name: string): string {
  return name.replace(/[ئؤ]/g, (letter) => (letter === 'ئ' ? 'ي' : 'و'));
}

/** Whether two words differ in nothing but a hamza on its seat, and what `foldName` folds. */
export function areOneButForSeats(a: string, b: string): boolean {
  return withoutSeats(foldName(a)) === withoutSeats(foldName(b));
}

/**
 * Whether two words are one Arabic name in two customs of spelling: with and without hamza on or under alef (أحمد، احمد), last ة
 * or ه, ى or ي, hamza or its seat alone (فائز، فايز), with and without the alef of إسحاق, the hamza of هيفاء. Other vowels make other names: حسن، حسين.
 */
export function areOneArabicName(a: string, b: string): boolean {
  const first = withoutSeats(foldName(a));
  const second = withoutSeats(foldName(b));
  if (first === second) return true;
  if (traditional.get(first) === second || traditional.get(second) === first) return true;
  return withoutFinalHamza(first) === withoutFinalHamza(second);
}
