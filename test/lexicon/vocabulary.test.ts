import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContainer } from '../../rules/lexicon/container.js';
import { ContextModel } from '../../rules/lexicon/context.js';
import { stepOf, valuesOf } from '../../rules/lexicon/logarithm.js';
import { NamePlaces } from '../../rules/lexicon/name-places.js';
import { NameShape } from '../../rules/lexicon/name-shape.js';
import { UNLISTED, Vocabulary } from '../../rules/lexicon/vocabulary.js';

const file = readContainer(readFileSync(new URL('../../data/context.bin', import.meta.url)));
const vocabulary = new Vocabulary(file);
const context = new ContextModel(file, vocabulary);
const number = (word: string): number => vocabulary.indexOf(word);

describe('the vocabulary', () => {
  it('lists some 640,000 forms', () => {
    expect(vocabulary.size).toBeGreaterThan(600_000);
  });

  it('numbers its forms without gaps, each by its letters', () => {
    fc.assert(
      fc.property(fc.nat(vocabulary.size - 1), (index) => {
        expect(vocabulary.indexOf(vocabulary.formAt(index))).toBe(index);
      }),
    );
  });

  it.each([
    ['في', 7, 8],
    ['إلى', 6.5, 7.5],
    ['الحكومة', 5, 6],
    ['السيبراني', 2.5, 4],
  ])('knows how common %s is', (word, least, most) => {
    expect(vocabulary.zipf(word)).toBeGreaterThan(least);
    expect(vocabulary.zipf(word)).toBeLessThan(most);
  });

  it('ranks right forms before their frequent misspellings', () => {
    for (const [right, wrong] of [
      ['في', 'فى'],
      ['إلى', 'الى'],
      ['رواية', 'روايه'],
      ['هذا', 'هاذا'],
    ] as const) {
      expect(vocabulary.zipf(right)).toBeGreaterThan(vocabulary.zipf(wrong) + 0.5);
      expect(vocabulary.zipf(wrong)).toBeGreaterThan(0);
    }
  });

  it('gives 0 for forms that it does not list, and for what is no Arabic word', () => {
    for (const word of ['', 'ضضظظغغ', 'NATO', 'كتاب كبير', 'ا'.repeat(80)]) {
      expect(vocabulary.indexOf(word)).toBe(UNLISTED);
      expect(vocabulary.zipf(word)).toBe(0);
    }
  });

  it('has shares that add up to nearly all of running text', () => {
    let sum = 0;
    for (let i = 0; i < vocabulary.size; i++) sum += vocabulary.shareAt(i);
    expect(sum).toBeGreaterThan(0.85);
    expect(sum).toBeLessThan(1.05);
  });
});

describe('a logarithmic scale', () => {
  it('gives back a number within half a step', () => {
    const scale = { least: 1e-6, ratio: 1.5, steps: 40 };
    const values = valuesOf(scale);
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1, noNaN: true }), (value) => {
        const read = values[stepOf(scale, value)] ?? 0;
        expect(Math.abs(Math.log(read / value))).toBeLessThanOrEqual(Math.log(1.5) / 2 + 1e-9);
      }),
    );
    expect(stepOf(scale, 0)).toBe(0);
    expect(stepOf(scale, 1e9)).toBe(40);
  });
});

describe('the context model', () => {
  it.each([
    ['رئيس', 'الوزراء', 'التفاح'],
    ['مجلس', 'الأمن', 'الأمر'],
    ['الأمم', 'المتحدة', 'المتحدث'],
    ['حقوق', 'الإنسان', 'الأسنان'],
    ['كرة', 'القدم', 'القديم'],
  ])('finds that after %s comes %s sooner than %s', (first, likely, unlikely) => {
    expect(context.lnAfter(number(first), number(likely))).toBeGreaterThan(
      context.lnAfter(number(first), number(unlikely)) + 3,
    );
  });

  it('gives probabilities: those of the words after one add up to 1', () => {
    for (const word of ['رئيس', 'الأمم', 'في']) {
      let sum = Math.exp(context.lnAfter(number(word), context.end));
      for (let i = 0; i < vocabulary.size; i++) sum += Math.exp(context.lnAfter(number(word), i));
      expect(sum).toBeGreaterThan(0.75);
      expect(sum).toBeLessThan(1.25);
    }
  });

  it('knows how clauses begin and end', () => {
    expect(context.lnAfter(context.start, number('قال'))).toBeGreaterThan(context.lnShare(number('قال')) + 1);
    expect(context.lnAfter(number('المقبل'), context.end)).toBeGreaterThan(
      context.lnAfter(number('رئيس'), context.end),
    );
  });

  it('falls back on frequency where it knows nothing', () => {
    expect(context.lnAfter(UNLISTED, number('الوزراء'))).toBe(context.lnShare(number('الوزراء')));
    expect(context.lnAfter(number('رئيس'), UNLISTED)).toBeLessThan(context.lnAfter(number('رئيس'), number('الحزب')));
  });
});

describe('names', () => {
  const shape = new NameShape(file, vocabulary);
  const places = new NamePlaces(file);

  it('look like foreign names sooner than slips of ordinary words do', () => {
    const perLetter = (word: string): number => shape.lnProbability(word) / word.length;
    for (const name of ['ريتشاردسون', 'فيلانوفا', 'كارلينسكي']) {
      for (const slip of ['المحتحع', 'ضااعت', 'شؤكة']) expect(perLetter(name)).toBeGreaterThan(perLetter(slip) + 1);
    }
  });

  it('stand after titles, hardly after particles of the verb', () => {
    const rightAfter = (word: string): number => places.lnBetween(number(word), UNLISTED);
    for (const title of ['السيد', 'شركة', 'مدينة', 'بن']) expect(rightAfter(title)).toBeGreaterThan(1);
    for (const particle of ['سوف', 'لن', 'هذه', 'التي']) expect(rightAfter(particle)).toBeLessThan(-1);
  });
});
