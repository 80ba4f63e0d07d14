import { describe, expect, test } from 'vitest';
import { type Configuration, EMPTY_CONFIGURATION } from '../../../rules/engine/configuration/configuration.js';
import { REGION_NAMES, REGIONS } from '../../../rules/engine/configuration/regions/index.js';
import { activeRules } from '../../../rules/engine/configuration/resolve.js';
import { validateConfiguration } from '../../../rules/engine/configuration/validate.js';
import { applyFixes, createChecker, RULES } from '../../../rules/index.js';
import { testLexicon } from '../../support/lexicon.js';

function fixed(text: string, configuration: Partial<Configuration>): string {
  const rules = activeRules({ ...EMPTY_CONFIGURATION, ...configuration }, RULES);
  const { findings } = createChecker({ lexicon: testLexicon(), rules }).check(text, 'plain');
  return applyFixes(text, findings, true).text;
}

describe.each(Object.entries(REGIONS))('the region %s', (name, { rules }) => {
  test('can be named, and names rules and options that exist', () => {
    expect(REGION_NAMES).toContain(name);
    const settings = Object.fromEntries(
      Object.entries(rules).map(([id, { level = 'warning', options = {} }]) => [id, [level, options]]),
    );
    expect(validateConfiguration({ region: name, rules: settings }, RULES).errors).toEqual([]);
  });
});

describe('numbers and dates as a region writes them', () => {
  const TEXT = 'ارتفعت الأسعار 3.5% في 5 يناير 2023، وبيعت 12000 نسخة.';

  test.each([
    ['none', TEXT],
    ['levant', 'ارتفعت الأسعار 3.5 في المئة في 5 كانون الثاني 2023، وبيعت 12,000 نسخة.'],
    ['gulf', 'ارتفعت الأسعار 3.5% في 5 يناير 2023، وبيعت 12,000 نسخة.'],
    ['pan-arab', 'ارتفعت الأسعار 3.5 في المائة في 5 كانون الثاني/يناير 2023، وبيعت 12,000 نسخة.'],
  ] as const)('%s', (region, right) => {
    expect(fixed(TEXT, { region })).toBe(right);
  });

  test('a rule’s own options go before it, and its other ones stay', () => {
    const rules = new Map([
      ['dates/month-system', { level: 'warning' as const, options: { region: 'gulf-egypt' } }],
      ['numbers/percent-style', { level: 'error' as const }],
    ]);
    expect(fixed('ارتفعت 3% في 5 يناير 2023.', { region: 'levant', rules })).toBe('ارتفعت 3 في المئة في 5 يناير 2023.');
  });
});
