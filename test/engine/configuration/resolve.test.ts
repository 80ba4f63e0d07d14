import { describe, expect, test } from 'vitest';
import {
  type Configuration,
  EMPTY_CONFIGURATION,
  mergeConfigurations,
} from '../../../rules/engine/configuration/configuration.js';
import { parseConfiguration } from '../../../rules/engine/configuration/parse.js';
import { activeRules, isIgnored, resolveRules } from '../../../rules/engine/configuration/resolve.js';
import { silentRule } from '../../support/rules.js';

const HAMZA = silentRule('spelling/hamza-missing', { severity: 'error' });
const PERCENT = silentRule('style/percent', {
  options: {
    form: { type: 'string', default: 'word', description: { ar: 'شكل', en: 'form' } },
    limit: { type: 'integer', default: 2, description: { ar: 'حد', en: 'limit' } },
  },
});
const HOUSE = silentRule('style/headline-stop', { enabled: false });
const RULES = [HAMZA, PERCENT, HOUSE];

function configuration(text: string): Configuration {
  const { configuration, problems } = parseConfiguration(text, '.mudaqqiqrc.yaml', RULES);
  expect(problems).toEqual([]);
  return configuration;
}

function levels(text: string, path?: string): string[] {
  return resolveRules(configuration(text), RULES, path).map(({ level }) => level);
}

describe('resolveRules', () => {
  test('has every rule but house style on, each at its own severity, where nothing is said', () => {
    expect(resolveRules(EMPTY_CONFIGURATION, RULES)).toEqual([
      { rule: HAMZA, level: 'error', options: {} },
      { rule: PERCENT, level: 'warning', options: { form: 'word', limit: 2 } },
      { rule: HOUSE, level: 'off', options: {} },
    ]);
    expect(levels('preset: recommended')).toEqual(['error', 'warning', 'off']);
  });

  test('has house style on as well in the strict preset', () => {
    expect(levels('extends: strict')).toEqual(['error', 'warning', 'warning']);
  });

  test('takes the level of a rule before that of its family, and that before the preset', () => {
    expect(levels('rules: { style/percent: error, style/*: info }')).toEqual(['error', 'error', 'info']);
    expect(levels('preset: strict\nrules: { style/*: off, spelling/hamza-missing: warning }')).toEqual([
      'warning',
      'off',
      'off',
    ]);
  });

  test('fills in the options that are not given', () => {
    const [, percent] = resolveRules(configuration('rules: { style/percent: [error, { form: sign }] }'), RULES);
    expect(percent).toEqual({ rule: PERCENT, level: 'error', options: { form: 'sign', limit: 2 } });
  });

  test('lets overrides speak for the files they name, the later one last', () => {
    const text = `
rules: { style/percent: [info, { form: sign }] }
overrides:
  - { files: ['news/', '*.md'], rules: { style/percent: error } }
  - { files: ['news/*', '!news/old.txt'], rules: { style/percent: off } }`;
    expect(levels(text, 'essay.txt')[1]).toBe('info');
    expect(levels(text, 'deep/essay.md')[1]).toBe('error');
    expect(levels(text, 'news/a.txt')[1]).toBe('off');
    expect(levels(text, 'news/old.txt')[1]).toBe('error');
    expect(levels(text)[1]).toBe('info');
    expect(levels(text, '../news/a.txt')[1]).toBe('info');
    const [, percent] = resolveRules(configuration(text), RULES, 'essay.md');
    expect(percent?.options).toEqual({ form: 'sign', limit: 2 });
  });

  test('gives a checker the rules that are on', () => {
    expect(activeRules(configuration('rules: { style/percent: off, style/headline-stop: info }'), RULES)).toEqual([
      { rule: HAMZA, severity: 'error', options: {} },
      { rule: HOUSE, severity: 'info', options: {} },
    ]);
  });
});

describe('isIgnored', () => {
  test('reads globs as .gitignore does', () => {
    const subject = configuration("ignore: ['archive/', '*.tmp.md', '!keep.tmp.md']");
    expect(
      ['archive/a.md', 'x/archive/a.md', 'x/a.tmp.md', 'keep.tmp.md', 'a.md', '../archive/a.md'].map((path) =>
        isIgnored(subject, path),
      ),
    ).toEqual([true, true, true, false, false, false]);
  });
});

describe('mergeConfigurations', () => {
  test('lets the second speak first, and joins lists', () => {
    const base = configuration(
      'preset: strict\nlanguage: en\nrules: { style/percent: off, style/*: info }\nwords: [أ]',
    );
    const over = configuration('language: ar\nrules: { style/percent: error }\nwords: [ب]\nignore: [x]');
    expect(mergeConfigurations(base, over)).toEqual(
      configuration(
        'preset: strict\nlanguage: ar\nrules: { style/percent: error, style/*: info }\nwords: [أ, ب]\nignore: [x]',
      ),
    );
  });
});
