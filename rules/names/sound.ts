/**
 * How alike two Arabic spellings sound, for names that came from another script or are written with and without hamza.
 *
 * Foreign sounds have several Arabic letters (g is غ, ج, ق or ك; v is ف or ڤ), and the vowels of a foreign name are
 * written long or not at all (كيفن، كيفين). The tables below weigh each such choice: 0 is the same spelling, and about 1
 * the point from which on two names are as likely two people as one. Costs were set on pairs of spellings of one Latin
 * name in the open name lists of data/PROVENANCE.json.
 */

/** Letters that may stand for one sound, with the cost of taking one for the other. Order in a pair is of no weight. */
const SUBSTITUTIONS: readonly (readonly [pairs: string, cost: number])[] = [
  // Hamza forms of alef, its seats, and the final letters that are one sound.
  ['اأ اإ اآ أآ اٱ أٱ', 0.15],
  ['أإ إآ', 0.3],
  ['ؤو ئي', 0.25],
  ['ئء ؤء أء ئا ؤا', 0.4],
  ['ةه ىي', 0.2],
  ['ىا', 0.3],
  ['ةا', 0.4],
  // The last two are é at the end: هاندكي، هاندكه.
  ['ها ةى هي ةي', 0.5],
  // Letters of other alphabets that Arabic writes with its own.
  ['پب ڤف گغ گج گك گق چش چج ژج ژز', 0.2],
  // g and k, kh, j.
  ['غج غق', 0.3],
  ['قك جق', 0.35],
  ['غك كخ غخ', 0.45],
  ['جك خه جخ', 0.6],
  ['جش جز شخ', 0.6],
  // s and z, th and dh, the emphatic letters.
  ['سز سص زذ زظ تط ثت ثس ثذ', 0.4],
  ['ذد دض ضظ ضز ذظ صز ثز', 0.5],
  ['سش طد تد', 0.75],
  // w and v, b and v, h.
  ['وف', 0.6],
  ['بف', 0.8],
  ['هح', 0.6],
  // A French h is silent: هولاند، أولاند.
  ['هأ', 0.7],
  ['اع', 0.9],
  ['نم', 0.8],
  // Another vowel makes another name more often than not (مارين، مورين).
  ['اي او يو', 0.95],
];

/** A letter that another one next to it makes unnecessary: تش is also written ش, دج is also written ج, the German dt is دت or ت. */
export const BEFORE: Readonly<Record<string, number>> = { تش: 0.4, دج: 0.35, دز: 0.5, تس: 0.6, تز: 0.6, دت: 0.4 };

const ALEF = 'اأإآٱ';
const DOUBLED = 0.4;
const PROTHETIC_ALEF = 0.7;
const LOOSE_LETTER: ReadonlyMap<string, number> = new Map(Object.entries({ ء: 0.4, ئ: 0.6, ؤ: 0.6, ه: 0.8, ع: 0.9 }));
/** A vowel letter between two others: the cost of writing it or leaving it out. */
const LOOSE_INSIDE: ReadonlyMap<string, number> = new Map([...LOOSE_LETTER, ['ي', 0.4], ['ا', 0.45], ['و', 0.45]]);
/** A last ة or ه, which is silent in a foreign name; after ي it only shows that the ي is heard as é (هيرفي، هيرفيه). */
const FINAL_SILENT = 0.9;
const FINAL_SILENT_AFTER_YA = 0.5;
/** So many letters more or fewer are too many. */
export const MOST_OMISSIONS = 3;
/** Any other letter too many or too few: two names. */
const NEVER = 9;

const substitution = new Map<string, Map<string, number>>();
for (const [pairs, cost] of SUBSTITUTIONS) {
  for (const pair of pairs.split(' ')) {
    for (const [from, to] of [pair, `${pair.charAt(1)}${pair.charAt(0)}`]) {
      if (from === undefined || to === undefined) continue;
      const costs = substitution.get(from) ?? new Map<string, number>();
      substitution.set(from, costs.set(to, cost));
    }
  }
}

function substitutionCost(a: string, b: string, isLast: boolean): number {
  if (a === b) return 0;
  const cost = substitution.get(a)?.get(b);
  if (cost === undefined) return NEVER;
  // ة and ى end words; ه in the place of ا or ي elsewhere is another sound.
  const isFinalOnly = a === 'ة' || b === 'ة' || (a === 'ه' && 'اي'.includes(b)) || (b === 'ه' && 'اي'.includes(a));
  return isFinalOnly && !isLast ? NEVER : cost;
}

/** What it costs to leave out the letter at `at`. */
function omissionCost(word: string, at: number): number {
  const letter = word.charAt(at);
  const next = word.charAt(at + 1);
  const previous = word.charAt(at - 1);
  if (letter === previous || letter === next) return DOUBLED;
  if (letter === 'ت' || letter === 'د') return BEFORE[letter + next] ?? NEVER;
  if (at === 0) return ALEF.includes(letter) ? PROTHETIC_ALEF : NEVER;
  if (next === '') {
    if (letter !== 'ة' && letter !== 'ه') return LOOSE_LETTER.get(letter) ?? NEVER;
    return previous === 'ي' ? FINAL_SILENT_AFTER_YA : FINAL_SILENT;
  }
  return LOOSE_INSIDE.get(letter) ?? NEVER;
}

/**
 * The cheapest way to turn one spelling into the other, in the units of the tables above; a number beyond `limit` where there
 * is none within it. Words are bare: without diacritics and tatweel. Time is at most the product of the two lengths.
 */
export function soundDistance(a: string, b: string, limit = 1): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > MOST_OMISSIONS) return NEVER;
  const omitB: number[] = [];
  let row = [0];
  for (let j = 0; j < b.length; j++) {
    omitB.push(omissionCost(b, j));
    row.push((row[j] as number) + (omitB[j] as number));
  }
  let next = [...row];
  for (let i = 0; i < a.length; i++) {
    const omitA = omissionCost(a, i);
    const letter = a.charAt(i);
    let best = (row[0] as number) + omitA;
    next[0] = best;
    for (let j = 0; j < b.length; j++) {
      let cost = Math.min((row[j + 1] as number) + omitA, (next[j] as number) + (omitB[j] as number));
      const diagonal = row[j] as number;
      if (diagonal <= limit)
        cost = Math.min(
          cost,
          diagonal + substitutionCost(letter, b.charAt(j), i === a.length - 1 && j === b.length - 1),
        );
      next[j + 1] = cost;
      if (cost < best) best = cost;
    }
    if (best > limit) return NEVER;
    [row, next] = [next, row];
  }
  return row[b.length] as number;
}

/** Letters that newspapers choose between for one sound that Arabic lacks: g, v, p. A house keeps to one. */
const CONVENTIONS = ['غجقگ', 'فڤ', 'بپ'] as const;

/** Whether two foreign names differ in nothing but the letters chosen for g, v and p: غوغل، جوجل، قوقل. */
export function differInConvention(a: string, b: string): boolean {
  if (a === b || a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) {
    const [letter, other] = [a.charAt(i), b.charAt(i)];
    if (letter !== other && !CONVENTIONS.some((letters) => letters.includes(letter) && letters.includes(other)))
      return false;
  }
  return true;
}
