import { isDiacritic, isLetter } from '../engine/arabic.js';

/** Short vowels, their tanween, sukun: a letter bears one of them at most. */
const VOWELS = '\u064B-\u0650\u0652';
const TANWEEN = '\u064B-\u064D';
const SHADDA = '\u0651';
const FATHATAN = '\u064B';

export type SlipKind = 'doubled' | 'conflicting' | 'tanween-inside' | 'first-shadda';

/** A slip in the signs of a word, and the word mended; the likelier first where it could be mended in two ways. */
export interface SignSlip {
  readonly kind: SlipKind;
  readonly rights: readonly string[];
  readonly certain: boolean;
}

const SAME_TWICE = new RegExp(`([${VOWELS}${SHADDA}])(${SHADDA}?)\\1`, 'u');
/** قريبًاً: one tanween before the alef and one on it. */
const TANWEEN_TWICE = /\u064B(\u0651?)ا\u064B$/u;
const TWO_VOWELS = new RegExp(`([${VOWELS}])(${SHADDA}?)([${VOWELS}])`, 'u');
const SUKUN_AND_SHADDA = /\u0652\u0651|\u0651\u0652/u;
const TANWEEN_INSIDE = new RegExp(`([${TANWEEN}])${SHADDA}?(?=[\\u0620-\\u063A\\u0641-\\u064A])`, 'u');
/** What may follow a tanween: the alef that carries it, or the و of عمرو. */
const AFTER_TANWEEN = /^(?:[اى]|و)$/;
/** The single vowel that the key of a tanween was hit for. */
const SINGLE: Readonly<Record<string, string>> = { '\u064B': '\u064E', '\u064C': '\u064F', '\u064D': '\u0650' };
/** Signs of the recitation, which only the text of the Qur'an has. */
const RECITATION = /[\u0671\u06D6-\u06ED\u08D3-\u08FF]/u;
const FIRST_SHADDA = /^([\u0620-\u063A\u0641-\u064A])\u0651([\u0620-\u063A\u0641-\u064A])/u;

/** What is wrong with the signs over and under the letters of `word`, which begins with a letter. */
export function signSlip(word: string): SignSlip | undefined {
  if (RECITATION.test(word)) return undefined;
  return doubled(word) ?? conflicting(word) ?? tanweenInside(word) ?? firstShadda(word);
}

function doubled(word: string): SignSlip | undefined {
  if (SAME_TWICE.test(word)) return { kind: 'doubled', rights: [word.replace(SAME_TWICE, '$1$2')], certain: true };
  if (TANWEEN_TWICE.test(word))
    return { kind: 'doubled', rights: [word.replace(TANWEEN_TWICE, `${FATHATAN}$1ا`)], certain: true };
  return undefined;
}

/** The order of shadda and vowel is no slip: Unicode's canonical order and the order of typing look the same. */
function conflicting(word: string): SignSlip | undefined {
  if (TWO_VOWELS.test(word))
    return {
      kind: 'conflicting',
      rights: [word.replace(TWO_VOWELS, '$2$3'), word.replace(TWO_VOWELS, '$1$2')],
      certain: false,
    };
  if (SUKUN_AND_SHADDA.test(word))
    return { kind: 'conflicting', rights: [word.replace(SUKUN_AND_SHADDA, SHADDA)], certain: false };
  return undefined;
}

function tanweenInside(word: string): SignSlip | undefined {
  const match = TANWEEN_INSIDE.exec(word);
  if (!match) return undefined;
  const [signs, tanween = ''] = match;
  const [before, after] = [word.slice(0, match.index), word.slice(match.index + signs.length)];
  if (AFTER_TANWEEN.test(after.replace(new RegExp(`[${VOWELS}]`, 'gu'), ''))) return undefined;
  const slip = (rights: readonly string[], certain: boolean): SignSlip => ({ kind: 'tanween-inside', rights, certain });
  const shadda = signs.slice(1);
  // متسلحًة, عربٌي: one letter too early.
  if (/^[ةي]$/u.test(after)) return slip([before + shadda + after + tanween], true);
  if (tanween !== FATHATAN) {
    // The sign below an alef stands for the hamza: الاٍرهاب.
    if (before.endsWith('ا') && tanween === '\u064D') return slip([`${before.slice(0, -1)}إ${after}`], true);
    return slip([before + SINGLE[tanween] + shadda + after], true);
  }
  // واحًدا, رياًلًا.
  if (/^.\u064B?ا\u064B?$/u.test(after)) {
    const rest = after.replaceAll(FATHATAN, '');
    return slip([before + shadda + rest.charAt(0) + FATHATAN + rest.slice(1)], true);
  }
  // سنوياًفي: the word ended here.
  if (before.endsWith('ا')) return slip([`${before}${tanween} ${after}`], false);
  // كرًم: the keys of the three signs lie side by side.
  return slip([before + SHADDA + after, before + SINGLE[tanween] + shadda + after], false);
}

/** «عّلمني»: no word begins with a doubled letter. In fully vowelled scripture a shadda there joins two words. */
function firstShadda(word: string): SignSlip | undefined {
  if (!FIRST_SHADDA.test(word) || Array.from(word).filter((sign) => isDiacritic(sign.charCodeAt(0))).length > 1)
    return undefined;
  return { kind: 'first-shadda', rights: [word.replace(FIRST_SHADDA, `$1$2${SHADDA}`)], certain: false };
}

/** Signs that lost their letter, at the beginning of `run`: its signs, and the letters after them. */
export function straySigns(run: string): readonly [signs: string, rest: string] {
  let end = 0;
  while (end < run.length && !isLetter(run.charCodeAt(end))) end++;
  return [run.slice(0, end), run.slice(end)];
}

/** Where stray signs belong: a tanween to the word before them, a vowel or shadda to the first letter after them. */
export function withStraySigns(previous: string, signs: string, rest: string): string {
  const isTanween = new RegExp(`^[${TANWEEN}]`, 'u').test(signs);
  if (rest === '' || (isTanween && previous !== '')) {
    const hasTanween = new RegExp(`[${TANWEEN}][اى]?$`, 'u').test(previous) || previous.endsWith(signs);
    return `${previous}${hasTanween ? '' : signs}${rest === '' ? '' : ` ${rest}`}`;
  }
  const isVowelled = isDiacritic(rest.charCodeAt(1));
  const word = isVowelled ? rest : rest.charAt(0) + signs + rest.slice(1);
  return previous === '' ? word : `${previous} ${word}`;
}
