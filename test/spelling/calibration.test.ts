import { describe, expect, it } from 'vitest';
import { createChecker } from '../../rules/index.js';
import { reliability } from '../../scripts/eval/reliability.js';
import { loadSets } from '../../scripts/eval/sets.js';
import { simulatedOutcomes, typist } from '../../scripts/eval/simulated-draft.js';
import { seededRandom } from '../../scripts/lexicon/simulated-typist.js';
import { testLexicon } from '../support/lexicon.js';

const ARTICLES = new URL('../eval/articles', import.meta.url).pathname;

// The articles of the project are typed again many times, with one slip in a hundred words and with names that no list has.
describe('the confidence of spelling findings', () => {
  const lexicon = testLexicon();
  const [set] = loadSets('no folder', ARTICLES, []);
  const articles = set?.kind === 'articles' ? set.articles : [];
  const outcomes = simulatedOutcomes(
    articles,
    (text, format = 'plain') => createChecker({ lexicon }).check(text, format).findings,
    { type: typist(lexicon, seededRandom(7)), times: 50 },
  );
  const { bins, error } = reliability(outcomes);

  it('is seen on enough findings', () => {
    expect(outcomes.length).toBeGreaterThan(100);
  });

  it('is off by less than 0.05 on average', () => {
    expect(error).toBeLessThan(0.05);
  });

  it('is nowhere much greater than the share of slips', () => {
    for (const { confidence, slips, findings } of bins) {
      // What chance alone does to a share of so few findings: two standard deviations.
      const chance = 2 * Math.sqrt((confidence * (1 - confidence)) / findings);
      expect(slips).toBeGreaterThan(confidence - 0.05 - chance);
    }
  });
});
