import { describe, expect, it } from 'vitest';
import { createChecker } from '../../rules/index.js';
import { testLexicon } from '../support/lexicon.js';

const lexicon = testLexicon();

/** What is flagged in the text, as it stands there. */
function flagged(text: string): string[] {
  const { findings } = createChecker({ lexicon }).check(text, 'plain');
  return findings.filter(({ severity }) => severity !== 'info').map(({ start, end }) => text.slice(start, end));
}

/** The confidence that «الكبري» is a slip, 0 where it is not flagged. */
function confidenceIn(text: string): number {
  const { findings } = createChecker({ lexicon }).check(text, 'plain');
  return findings.find(({ start, end }) => text.slice(start, end) === 'الكبري')?.confidence ?? 0;
}

/** A word that may be right, in a sentence that says nothing against it. */
const DOUBTFUL = 'هذه من المدن الكبري في الشمال.';
const CARELESS = 'زرنا الحديقه والمدرصة والشركه أمس، وكان الموضف هناك يتضاهر بالمرض.';
const CAREFUL = 'زرنا الحديقة والمدرسة والشركة أمس، وكان الموظف هناك يتظاهر بالمرض.';

describe('the carelessness of a writer', () => {
  it('makes a slip of ignorance likelier in every other word', () => {
    const alone = confidenceIn(`${CAREFUL} ${DOUBTFUL}`);
    expect(confidenceIn(`${CARELESS} ${DOUBTFUL}`)).toBeGreaterThan(alone);
  });

  it('does not count for the only slip of a text', () => {
    expect(flagged('قرأ الرجل كتابه في الحديقه قبل أن يعود إلى بيته.')).toEqual(['الحديقه']);
  });

  it('leaves right words alone beside many slips', () => {
    const slips = ['الحديقه', 'والمدرصة', 'والشركه', 'الموضف', 'يتضاهر'];
    expect(flagged(`${CARELESS} نشر الكاتب كتابه، وهو يسمي الأشياء بأسمائها.`)).toEqual(slips);
  });
});
