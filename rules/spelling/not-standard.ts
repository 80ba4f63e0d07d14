import { defineFeature } from '../engine/feature.js';
import type { WordToken } from '../engine/tokens.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { dictionaryReadings } from '../lexicon/listed-readings.js';

/** Words of the dialects that the written language does not have. */
const DIALECT: ReadonlySet<string> = new Set(
  (
    'اللي مش ليش إيش ايش شنو شلون شلونك إحنا احنا واحنا وإحنا انتو إنتو هذي هذول هذولا هيدا هيدي هيك هاض كده كدا كدة ' +
    'علشان عشان دلوقتي دلوقت هلق هلأ هسه ازاي إزاي أيوه ايوه مافيش مفيش ماكو لسه برضه برضو بتاع بتاعت بتاعي بتاعتي وايد ' +
    'معاك معاه معاها معانا معايا شفت شفنا شفتها شفته شفتوا مدري تبي يبغى تبغى ابغى أبغى هالحين كيفك'
  ).split(' '),
);
/** These are words of the written language or names as well: they speak for a dialect beside others only. */
const DOUBTFUL: ReadonlySet<string> = new Set(
  'ودي أبي يبي الحين وش بدي بدك هاي شو ليه وين فين مو منين زي خلي عندك'.split(' '),
);

/** A dialect word makes the words this near a piece of it. */
const REACH = 7;
/** From so many dialect words and such a share of them on, a whole paragraph is in dialect. */
const LEAST_IN_BLOCK = 4;
const SHARE_IN_BLOCK = 0.025;

/** Signs of short vowels, without tanween on an alef, which many write alone. */
const SHORT_VOWEL = /[\u064C-\u0650\u0652]/g;
/** Of a word and its neighbours, this many have several signs where Scripture, verse or a tradition is quoted. */
const VOWELLED_AROUND = 4;
const AROUND = 4;
const VOWELS_OF_A_WORD = 2;

/** The places of words that stand in text which is not the written standard of today. */
export interface NotStandard {
  /** In a paragraph in dialect, where every second word is in no dictionary, or fully vowelled: no counts of words tell of these. */
  readonly untold: ReadonlySet<number>;
  /** Beside a word of a dialect. */
  readonly dialect: ReadonlySet<number>;
}

export const notStandard = defineFeature<NotStandard>({
  name: 'not-standard',
  compute(block, lexicon) {
    const words = block.tokens.filter((token) => token.kind === 'word');
    const marks = words.flatMap(({ bare }, place) => {
      const strength = dialectMark(bare, lexicon);
      return strength === undefined ? [] : [{ place, strength }];
    });
    const isDialect = marks.length >= LEAST_IN_BLOCK && marks.length >= SHARE_IN_BLOCK * words.length;
    return {
      untold: isDialect ? new Set(words.map(({ index }) => index)) : vowelledPlaces(words),
      dialect: placesBeside(marks, words),
    };
  },
});

type Strength = 'sure' | 'doubtful';

/** A listed word; a noun after هال (هاليوم); a present after ب (بنرفض), which may also be a name (بيرسون). */
function dialectMark(bare: string, lexicon: Lexicon): Strength | undefined {
  if (DIALECT.has(bare)) return 'sure';
  if (DOUBTFUL.has(bare)) return 'doubtful';
  if (/^[وف]?هال.../.test(bare)) {
    return !lexicon.accepts(bare) && lexicon.accepts(bare.slice(bare.indexOf('ال'))) ? 'sure' : undefined;
  }
  if (!/^ب[يتن].../.test(bare) || lexicon.accepts(bare) || lexicon.names.kinds(bare) !== 0) return undefined;
  const readings = dictionaryReadings(lexicon, bare.slice(1));
  return readings.length > 0 && readings.every(({ verb }) => verb?.present === true) ? 'doubtful' : undefined;
}

/** The words near the sure marks; none where all are doubtful. */
function placesBeside(
  marks: readonly { readonly place: number; readonly strength: Strength }[],
  words: readonly WordToken[],
): ReadonlySet<number> {
  const near = new Set<number>();
  for (const { place, strength } of marks) {
    if (strength === 'doubtful') continue;
    for (const { index } of words.slice(Math.max(0, place - REACH), place + REACH + 1)) near.add(index);
  }
  return near;
}

/** The words that are fully vowelled, as the words around them are. */
function vowelledPlaces(words: readonly WordToken[]): ReadonlySet<number> {
  const isVowelled = words.map(({ text }) => (text.match(SHORT_VOWEL)?.length ?? 0) >= VOWELS_OF_A_WORD);
  const found = new Set<number>();
  for (const [place, { index }] of words.entries()) {
    const around = isVowelled.slice(Math.max(0, place - AROUND), place + AROUND + 1).filter(Boolean).length;
    if (around >= VOWELLED_AROUND) found.add(index);
  }
  return found;
}
