import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../rules/lexicon/lexicon.js';
import { testLexicon } from '../support/lexicon.js';
import { type CheckedWord, checkedWords, isRight } from './hand-checked.js';

/**
 * The columns of hand-checked.txt: the word as it stands; its parts, `proclitics+lemma-pronoun`; its part of speech (V verb,
 * N noun, A adjective, P particle or pronoun, num, adv, name; two where grammars differ); and what is right of it there:
 * person, gender and number in short (3ms, fp), h human, d definite, i indefinite, c before a complement, the case and the
 * mood (ind, sj) where the letters show them.
 */
interface Judged {
  readonly word: CheckedWord;
  readonly readings: readonly Analysis[];
  readonly right: readonly Analysis[];
}

const judged: readonly Judged[] = checkedWords().map((word) => {
  const readings = testLexicon().analyse(word.word);
  return { word, readings, right: readings.filter((reading) => isRight(reading, word)) };
});

function share(words: readonly Judged[], holds: (judged: Judged) => boolean): number {
  return words.filter(holds).length / words.length;
}

function hasRight({ right }: Judged): boolean {
  return right.length > 0;
}

/** The words of which `fact` is annotated, and the right readings tell it. */
function told(fact: (word: CheckedWord) => unknown, tells: (reading: Analysis) => boolean): number {
  const asked = judged.filter(({ word }) => fact(word));
  expect(asked.length).toBeGreaterThan(50);
  return share(asked, ({ right }) => right.some(tells));
}

function isNoun({ partsOfSpeech }: CheckedWord): boolean {
  return partsOfSpeech.includes('N') || partsOfSpeech.includes('A');
}

describe('words of sentences checked by hand', () => {
  it('are 600 or more', () => {
    expect(judged.length).toBeGreaterThanOrEqual(600);
  });

  it('have the right reading among theirs in 98 of 100', () => {
    expect(share(judged, hasRight)).toBeGreaterThanOrEqual(0.98);
  });

  it('are read rightly in 97 of 100 where there is one reading', () => {
    const unambiguous = judged.filter(({ readings }) => readings.length === 1);
    expect(unambiguous.length).toBeGreaterThan(judged.length / 3);
    expect(share(unambiguous, hasRight)).toBeGreaterThanOrEqual(0.97);
  });

  it('have fewer than three readings on average', () => {
    expect(judged.reduce((sum, { readings }) => sum + readings.length, 0) / judged.length).toBeLessThan(3);
  });

  it('leave out little of what is right', () => {
    expect(
      told(
        (word) => isNoun(word) && word.number,
        ({ noun }) => noun?.number !== undefined,
      ),
    ).toBeGreaterThan(0.95);
    expect(
      told(
        (word) => isNoun(word) && word.gender,
        ({ noun }) => noun?.gender !== undefined,
      ),
    ).toBeGreaterThan(0.95);
    expect(
      told(
        (word) => isNoun(word) && word.human,
        ({ noun }) => noun?.human === true,
      ),
    ).toBeGreaterThan(0.95);
    expect(
      told(
        (word) => word.person,
        ({ verb }) => verb !== undefined && verb.subjects.length > 0,
      ),
    ).toBeGreaterThan(0.95);
  });
});
