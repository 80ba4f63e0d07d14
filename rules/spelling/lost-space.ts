import type { Lexicon } from '../lexicon/lexicon.js';
import { particleAndWord } from './lost-space-after-particle.js';
import type { Suspect } from './suspects.js';

/** Words of grammar that are often typed without the space after them; و or ف may stand before them. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'في من إلى على عن مع بين منذ خلال حول عند لدى بعد قبل دون غير تحت فوق نحو ضد أمام وراء حسب وفق مثل بعض كل جميع ' +
    'أن إن لأن لكن قد لقد لم لن سوف ثم أو أم حتى إذا كما حيث بينما الذي التي الذين هذا هذه ذلك تلك هؤلاء هو هي هم ' +
    'كان كانت كانوا يكون تكون ليس ليست تم يتم قال وهو وهي'
  ).split(' '),
);
/** What often follows a noun with the article: المزيدمن. */
const LINKS: ReadonlySet<string> = new Set('من عن في على إلى أن التي الذي الذين'.split(' '));
/** Parts of compound names, which house styles write together or apart: عبدالله، أبوظبي. */
const NAME_PARTS = /^[وفبلك]?(?:عبد|أبو|ابو|أبي|ابي|أبا|آل|بن|ابن|أم|ام|دار|ذو|ذي|بو|سيد|جار|نور|سعد)$/;
/** Second parts of names: نورالدين. */
const NAME_ENDS = /^ال(?:دين|له|إسلام|اسلام|رحمن|رحيم|ملك|هدى|حق|عزيز|كريم|نور)$/;
/** What is rather the ending of a rare form than a word: واستزرعوها. */
const ENDINGS = /^و?(?:ها|هم|هما|هن|نا|ني|كم)$/;
/** A form this common in print is a custom or a name, and no slip (Zipf values). */
const CUSTOMARY = 2.5;
const COMMON = 3.5;
/** ln of how much likelier the split must be than any other correction. */
const AHEAD = 1.5;
/** Of three words run together all are short and common, and one shows that it is a word of its own. */
const EVERYDAY = 4.4;
const SHORTEST_OF_THREE = 9;
const SHORTEST_PART = 2;

export interface Split {
  /** The words, parted by spaces. */
  readonly words: string;
  /** A letter that ends words stands inside; a particle before a verb; the judge of slips says so; or both words are such as often run together. */
  readonly proof: 'final-letter' | 'particle' | 'judge' | 'common-words';
}

/** The words that were written without the space between them, if that is what became of an unfamiliar word. */
export function splitOf(word: Suspect, isSlip: boolean, lexicon: Lexicon): Split | undefined {
  const { bare } = word.token;
  const afterParticle = particleAndWord(bare, lexicon);
  if (afterParticle !== undefined) return { words: afterParticle, proof: 'particle' };
  const [best, second] = word.verdict.suggestions;
  if (best?.word.includes(' ')) {
    const [left = '', right = ''] = best.word.split(' ');
    if (NAME_PARTS.test(left) || ENDINGS.test(right)) return undefined;
    if (/[ةى]$/.test(left) && lexicon.accepts(left) && lexicon.accepts(right))
      return { words: best.word, proof: 'final-letter' };
    if (isSlip) return { words: best.word, proof: 'judge' };
    const isAhead = second === undefined || best.score - second.score >= AHEAD;
    if (isAhead && isPairOfCommonWords(bare, left, right, lexicon)) return { words: best.word, proof: 'common-words' };
  }
  return isSlip ? undefined : threeWords(bare, lexicon);
}

function isPairOfCommonWords(bare: string, left: string, right: string, lexicon: Lexicon): boolean {
  if (lexicon.names.kinds(bare) !== 0 || lexicon.zipf(bare) >= CUSTOMARY) return false;
  if (LINKS.has(right)) return left.startsWith('ال') && isEveryday(left, lexicon);
  if (/^ال./.test(right) && !NAME_ENDS.test(right) && isEveryday(left, lexicon) && isEveryday(right, lexicon))
    return true;
  if (!FUNCTION_WORDS.has(left) && !(/^[وف]/.test(left) && FUNCTION_WORDS.has(left.slice(1)))) return false;
  return right.length > SHORTEST_PART && lexicon.zipf(right) >= (right.startsWith('ال') ? COMMON : EVERYDAY);
}

function isEveryday(word: string, lexicon: Lexicon): boolean {
  return lexicon.zipf(word) >= EVERYDAY && lexicon.accepts(word);
}

/** فيكلالدول: في كل الدول. */
function threeWords(bare: string, lexicon: Lexicon): Split | undefined {
  if (bare.length < SHORTEST_OF_THREE || lexicon.names.kinds(bare) !== 0) return undefined;
  const found: string[] = [];
  for (let first = SHORTEST_PART; first <= bare.length - 2 * SHORTEST_PART; first++) {
    const left = bare.slice(0, first);
    if (!FUNCTION_WORDS.has(left)) continue;
    for (let next = first + SHORTEST_PART; next <= bare.length - SHORTEST_PART; next++) {
      const [middle, right] = [bare.slice(first, next), bare.slice(next)];
      const isParted = /[ةى]$/.test(left) || /[ةى]$/.test(middle) || /^ال./.test(middle) || /^ال./.test(right);
      if (isParted && isEveryday(middle, lexicon) && isEveryday(right, lexicon))
        found.push(`${left} ${middle} ${right}`);
    }
  }
  // More than one way to cut it: nothing is sure.
  const [words] = found;
  return words !== undefined && found.length === 1 ? { words, proof: 'common-words' } : undefined;
}
