import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testLexicon } from '../support/lexicon.js';
import { NEWSROOM_SLIPS } from './newsroom-slips.js';

const lexicon = testLexicon();
const { spelling } = lexicon;

/** Of no word that is listed, so that it says nothing of its neighbour. */
const ANYTHING = { previous: '', next: '' };

function best(bare: string, previous = '', next = ''): string | undefined {
  return spelling.suggest(bare, { previous, next }, 1)[0]?.word;
}

interface Slip {
  readonly kind: string;
  readonly wrong: string;
  readonly right: string;
  readonly previous: string;
  readonly next: string;
}

/** A line names one word that differs, or one that should be two, with a neighbour or two. */
function slipOf(kind: string, line: string): Slip {
  const [wrongs = [], rights = []] = line.split(' ').map((side) => side.split('_'));
  if (wrongs.length !== rights.length) {
    return { kind, wrong: wrongs.join(' '), right: rights.join(' '), previous: '', next: '' };
  }
  const at = wrongs.findIndex((word, i) => word !== rights[i]);
  return {
    kind,
    wrong: wrongs[at] ?? '',
    right: rights[at] ?? '',
    previous: wrongs[at - 1] ?? '',
    next: wrongs[at + 1] ?? '',
  };
}

const SLIPS: readonly Slip[] = Object.entries(NEWSROOM_SLIPS).flatMap(([kind, lines]) =>
  lines
    .trim()
    .split('\n')
    .map((line) => slipOf(kind, line.trim())),
);

describe('suggestions for slips that newsrooms see', () => {
  it('are asked of at least 150 slips, whose corrections are words', () => {
    expect(SLIPS.length).toBeGreaterThanOrEqual(150);
    const parts = SLIPS.flatMap(({ right }) => right.split(' '));
    expect(parts.filter((word) => !lexicon.accepts(word))).toEqual([]);
  });

  it('have the right word first for 96 in 100, and among the first five for 99', () => {
    const ranks = SLIPS.map(({ wrong, right, previous, next }) =>
      spelling.suggest(wrong, { previous, next }, 5).findIndex(({ word }) => word === right),
    );
    for (const kind of Object.keys(NEWSROOM_SLIPS)) {
      const here = ranks.filter((_, i) => SLIPS[i]?.kind === kind);
      console.log(`  ${kind}: right word first for ${here.filter((rank) => rank === 0).length} of ${here.length}`);
    }
    const first = ranks.filter((rank) => rank === 0).length / ranks.length;
    const five = ranks.filter((rank) => rank >= 0).length / ranks.length;
    console.log(`  all: right word first ${first.toFixed(3)}, in the first five ${five.toFixed(3)} of ${ranks.length}`);
    expect(first).toBeGreaterThanOrEqual(0.96);
    expect(five).toBeGreaterThanOrEqual(0.99);
  });
});

describe('a suggestion', () => {
  it.each([
    ['a swapped pair of letters', 'العكسري', 'العسكري'],
    ['a neighbouring key', 'الخازجية', 'الخارجية'],
    ['a letter too many', 'الررئيس', 'الرئيس'],
    ['a letter too few', 'الانتخبات', 'الانتخابات'],
    ['a hamza left out', 'الاعلام', 'الإعلام'],
    ['hamzat wasl with a hamza', 'بإستقلال', 'باستقلال'],
    ['a silent alef left out', 'قالو', 'قالوا'],
    ['two words run together', 'فيالعراق', 'في العراق'],
    ['words run together after a letter that ends words', 'مدينةالقدس', 'مدينة القدس'],
    ['a word that is only listed without its particles', 'فللمسنوصفات', 'فللمستوصفات'],
  ])('mends %s', (_, wrong, right) => {
    expect(best(wrong)).toBe(right);
  });

  it('depends on the words around', () => {
    expect(best('المكلية', 'حقوق', 'الفكرية')).toBe('الملكية');
    expect(best('المكلية', 'الإدارة')).toBe('المحلية');
  });

  it('puts a second word only behind a first that ends where a word can', () => {
    expect(spelling.suggest('تولىزوغلبا', ANYTHING, 5).map(({ word }) => word)).toContain('تولى زوغلبا');
    expect(spelling.suggest('كانزوغلبا', ANYTHING, 5).map(({ word }) => word)).not.toContain('كان زوغلبا');
  });

  it('reaches two slips', () => {
    expect(spelling.suggest('الإصنان', ANYTHING, 5).map(({ word }) => word)).toContain('الاثنان');
  });

  it('is none where nothing is near', () => {
    expect(spelling.suggest('ضضظغغثخ', ANYTHING, 5)).toEqual([]);
    expect(spelling.suggest('', ANYTHING, 5)).toEqual([]);
    expect(spelling.suggest('NATO', ANYTHING, 5)).toEqual([]);
  });
});

describe('suggestions for any letters', () => {
  const letters = fc
    .array(fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءأإآؤئ'), { minLength: 0, maxLength: 24 })
    .map((word) => word.join(''));
  const slips = fc
    .tuple(fc.constantFrom(...SLIPS), fc.nat(), fc.constantFrom(...'ابتلمنوي'))
    .map(([{ wrong }, at, letter]) => wrong.slice(0, at % wrong.length) + letter + wrong.slice(at % wrong.length));
  const words = fc.oneof(letters, slips);

  it('are accepted words or listed names other than the word, as many as asked for at most, the best first', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 10 }), (word, limit) => {
        const found = spelling.suggest(word, ANYTHING, limit);
        expect(found.length).toBeLessThanOrEqual(limit);
        for (const [i, { word: suggestion, score, cost, share, fit }] of found.entries()) {
          const [first = '', ...rest] = suggestion.split(' ');
          const isWord = (part: string): boolean => lexicon.accepts(part) || lexicon.names.kinds(part) !== 0;
          expect(isWord(first)).toBe(true);
          expect(rest.every(isWord) || 'ةى'.includes(first.slice(-1))).toBe(true);
          expect(suggestion).not.toBe(word);
          expect(cost).toBeGreaterThan(0);
          expect(score).toBeCloseTo(share + fit - cost, 6);
          expect(score).toBeLessThanOrEqual(found[i - 1]?.score ?? Number.POSITIVE_INFINITY);
        }
        expect(new Set(found.map(({ word: suggestion }) => suggestion)).size).toBe(found.length);
      }),
      { numRuns: 150 },
    );
  });

  it('are the same each time, whatever was asked before', () => {
    fc.assert(
      fc.property(words, words, (word, other) => {
        const found = spelling.suggest(word, ANYTHING, 5);
        spelling.judge(other, ANYTHING);
        expect(spelling.suggest(word, ANYTHING, 5)).toEqual(found);
      }),
      { numRuns: 50 },
    );
  });

  it('begin alike, however many are asked for', () => {
    fc.assert(
      fc.property(words, (word) => {
        expect(spelling.suggest(word, ANYTHING, 2)).toEqual(spelling.suggest(word, ANYTHING, 6).slice(0, 2));
      }),
      { numRuns: 50 },
    );
  });
});
