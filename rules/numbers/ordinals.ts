import { defineFeature } from '../engine/feature.js';
import type { Span } from '../engine/span.js';
import { stemStarts } from '../engine/stem-start.js';
import type { Token, WordToken } from '../engine/tokens.js';
import type { Gender } from '../lexicon/lexicon.js';
import { offsetOf } from './number-parser.js';
import { type NumberWord, numberWord, teenGender } from './number-words.js';

/** First to tenth; the eleventh is حادي عشر. The masculine and the feminine form. */
const ORDINALS: readonly (readonly [value: number, masculine: string, feminine: string])[] = [
  [1, 'أول', 'أولى'],
  [1, 'حادي', 'حادية'],
  [2, 'ثاني', 'ثانية'],
  [3, 'ثالث', 'ثالثة'],
  [4, 'رابع', 'رابعة'],
  [5, 'خامس', 'خامسة'],
  [6, 'سادس', 'سادسة'],
  [7, 'سابع', 'سابعة'],
  [8, 'ثامن', 'ثامنة'],
  [9, 'تاسع', 'تاسعة'],
  [10, 'عاشر', 'عاشرة'],
];

interface OrdinalForm {
  readonly value: number;
  readonly gender: Gender;
  /** Masculine and feminine form of the same ordinal. */
  readonly forms: Readonly<Record<Gender, string>>;
}

const FORMS: ReadonlyMap<string, OrdinalForm> = new Map(
  ORDINALS.flatMap(([value, masculine, feminine]): [string, OrdinalForm][] => {
    const forms = { masculine, feminine };
    return [
      [masculine, { value, gender: 'masculine', forms }],
      [feminine, { value, gender: 'feminine', forms }],
    ];
  }),
);
/** The cardinals that are written by mistake in place of حادي: الواحد والعشرين. */
const CARDINAL_ONE: Readonly<Record<string, Gender>> = { واحد: 'masculine', واحدة: 'feminine' };

/** The second word of an ordinal: عشر in الثامن عشر, والعشرون in الثامن والعشرون. */
export interface OrdinalTail extends Span {
  readonly text: string;
  readonly kind: 'teen' | 'ten';
  /** Of عشر and عشرة. */
  readonly gender?: Gender;
  readonly word?: NumberWord;
}

/** An ordinal of a text. Its span leaves out what is attached before it, but for the article. */
export interface Ordinal extends Span {
  readonly unit: OrdinalForm;
  /** الواحد for الحادي. */
  readonly isCardinal: boolean;
  /** The letters before the unit: ال, لل or none. */
  readonly article: string;
  readonly tail: OrdinalTail | undefined;
  readonly firstToken: number;
  readonly endToken: number;
}

/** The ordinals of a block that have the article, and those of two words that have none. */
export const ordinals = defineFeature<readonly Ordinal[]>({
  name: 'ordinals',
  compute(block) {
    const found: Ordinal[] = [];
    for (const token of block.tokens) {
      const ordinal = token.kind === 'word' ? ordinalAt(block.tokens, token) : undefined;
      if (ordinal) found.push(ordinal);
    }
    return found;
  },
});

function ordinalAt(tokens: readonly Token[], token: WordToken): Ordinal | undefined {
  for (const start of stemStarts(token.bare)) {
    const letters = token.bare.slice(start);
    const cardinal = CARDINAL_ONE[letters];
    const unit = FORMS.get(letters) ?? (cardinal && FORMS.get(cardinal === 'feminine' ? 'حادية' : 'حادي'));
    if (!unit) continue;
    const before = token.bare.slice(0, start);
    const article = before.endsWith('ال') ? 'ال' : before.endsWith('لل') ? 'لل' : '';
    const tail = tailAt(tokens, token.index + 1, article !== '');
    if (article === '' && !tail) return undefined;
    if (cardinal && tail?.kind !== 'ten') return undefined;
    return {
      start: token.start + offsetOf(token, start - article.length),
      end: tail?.end ?? token.end,
      unit,
      isCardinal: cardinal !== undefined,
      article,
      tail,
      firstToken: token.index,
      endToken: token.index + (tail ? 2 : 1),
    };
  }
  return undefined;
}

function tailAt(tokens: readonly Token[], at: number, definite: boolean): OrdinalTail | undefined {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token?.kind !== 'word' || !before || token.start === before.end) return undefined;
  const { start, end, bare } = token;
  const gender = teenGender(bare);
  if (gender) return { start, end, text: bare, kind: 'teen', gender };
  if (!definite || !bare.startsWith('وال')) return undefined;
  const word = numberWord(bare.slice(3));
  return word?.slot === 'ten' ? { start, end, text: bare, kind: 'ten', word } : undefined;
}
