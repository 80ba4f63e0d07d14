import { readFileSync } from 'node:fs';
import { Validator } from '@cfworker/json-schema';
import { describe, expect, test } from 'vitest';
import { configurationSchema } from '../../rules/engine/configuration/schema.js';
import { changes, generatedFiles } from '../../scripts/generate/files.js';
import { plain } from '../../scripts/generate/markup.js';
import { rulePage } from '../../scripts/generate/rule-page.js';
import { silentRule } from '../support/rules.js';

const MANIFEST = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
const HAMZA = silentRule('spelling/hamza-missing', {
  severity: 'error',
  docs: {
    ar: { title: 'همزة قطع ساقطة', why: 'همزة القطع تُكتب وتُنطق.' },
    en: { title: 'A hamza that is missing', why: 'Hamzat qat is written.' },
  },
  examples: {
    invalid: [
      { text: 'قرأ اخبار الى آخرها', marks: ['اخبار', 'الى'], fixed: 'قرأ أخبار إلى آخرها' },
      { text: 'ان', marks: 'ان', options: { strict: true } },
    ],
    valid: ['اسم', { text: 'ابن', options: { strict: false } }],
  },
  options: { strict: { type: 'boolean', default: false, description: { ar: 'صارمة', en: 'Strict' } } },
});
const HOUSE = silentRule('style/headline-stop', { enabled: false, fix: 'none' });
const RULES = [HAMZA, HOUSE];

describe('The page of a rule', () => {
  const page = rulePage(HAMZA);

  test('has an Arabic part, right to left, and then an English one', () => {
    const [arabic = '', english = ''] = page.split('\n\n---\n\n');
    expect(arabic).toContain('<div dir="rtl">\n\n# همزة قطع ساقطة\n');
    expect(arabic).toContain('همزة القطع تُكتب وتُنطق.');
    expect(english).toContain('<div dir="ltr">\n\n# A hamza that is missing\n');
    expect(english).toContain('Hamzat qat is written.');
  });

  test('shows what is wrong beside what is right, with the flagged text in bold', () => {
    expect(page).toContain('| قرأ <b>اخبار</b> <b>الى</b> آخرها | قرأ أخبار إلى آخرها |');
    expect(page).toContain('| <b>ان</b> (بالخيار <code dir="ltr">strict: true</code>) | — |');
  });

  test('shows what is never flagged, the options, the safety of fixes and how to switch the rule off', () => {
    expect(page).toContain('## ما لا تنبّه عليه\n\n- اسم\n- ابن (بالخيار <code dir="ltr">strict: false</code>)');
    expect(page).toContain(
      '| <code dir="ltr">strict</code> | <code dir="ltr">boolean</code> | <code dir="ltr">false</code> | Strict |',
    );
    expect(page).toContain('## Fix safety\n\nSafe:');
    expect(page).toContain('rules:\n  spelling/hamza-missing: off');
    expect(page).toContain('<!-- mudaqqiq-disable-next-line spelling/hamza-missing -->');
  });

  test('of a rule of house style tells how to switch it on', () => {
    expect(rulePage(HOUSE)).toContain('## Switching it on');
    expect(rulePage(HOUSE)).toContain('rules:\n  style/headline-stop: warning');
  });

  test('fails for an example whose flagged text does not stand in it', () => {
    const broken = silentRule('style/x', { examples: { invalid: [{ text: 'نص', marks: 'كلمة' }], valid: ['نص'] } });
    expect(() => rulePage(broken)).toThrow('كلمة');
  });
});

describe('Text on a page', () => {
  test.each([
    ['5 < 6 | **نص**', '5 &#60; 6 &#124; &#42;&#42;نص&#42;&#42;'],
    ['كلمة  كلمة ', 'كلمة&nbsp; كلمة&nbsp;'],
    ['سطر\nسطر', 'سطر<br>سطر'],
    ['كلمة\u200Fكلمة\u00A0', 'كلمة<code dir="ltr">U+200F</code>كلمة<code dir="ltr">U+00A0</code>'],
    ['3. ثالثا', '3&#46; ثالثا'],
    ['- بند 3.5', '&#45; بند 3.5'],
  ])('shows %j as it is', (text, expected) => {
    expect(plain(text)).toBe(expected);
  });
});

describe('Generated files', () => {
  const files = generatedFiles(RULES, MANIFEST);
  const manifest = JSON.parse(files.get('package.json') ?? '');

  test('are a page for each rule, the list of rules, the schema and the manifest', () => {
    expect([...files.keys()]).toEqual([
      'docs/rules/spelling/hamza-missing.md',
      'docs/rules/style/headline-stop.md',
      'docs/rules/README.md',
      'data/mudaqqiqrc.schema.json',
      'package.json',
    ]);
    expect(files.get('docs/rules/README.md')).toContain('](spelling/hamza-missing.md)');
  });

  test('give the editor a setting with a level for each rule and each family, Arabic first', () => {
    const { properties } = manifest.contributes.configuration.properties['mudaqqiq.rules'];
    expect(Object.keys(properties)).toEqual(['spelling/*', 'style/*', 'spelling/hamza-missing', 'style/headline-stop']);
    expect(properties['spelling/hamza-missing'].enum).toEqual(['off', 'info', 'warning', 'error']);
    expect(properties['spelling/hamza-missing'].markdownDescription).toBe(
      '\u2067همزة قطع ساقطة\u2069\n\nA hamza that is missing',
    );
  });

  test('tell the editor which schema configuration files have', () => {
    expect(manifest.contributes.jsonValidation).toEqual([
      { fileMatch: ['.mudaqqiqrc.json'], url: './data/mudaqqiqrc.schema.json' },
    ]);
    expect(manifest.contributes.yamlValidation).toEqual([
      { fileMatch: ['.mudaqqiqrc.yaml', '.mudaqqiqrc.yml'], url: './data/mudaqqiqrc.schema.json' },
    ]);
  });

  test('leave everything else in the manifest as it is, in its order', () => {
    const before = JSON.parse(MANIFEST);
    expect(Object.keys(manifest)).toEqual(Object.keys(before));
    for (const part of [before, manifest]) {
      delete part.contributes.configuration.properties['mudaqqiq.rules'];
      delete part.contributes.jsonValidation;
      delete part.contributes.yamlValidation;
    }
    expect(JSON.stringify(manifest)).toBe(JSON.stringify(before));
  });

  test('are the same when they are generated again', () => {
    expect(generatedFiles(RULES, files.get('package.json') ?? '')).toEqual(files);
  });

  test('are stale when a text differs, is missing, or belongs to a rule that is no more', () => {
    const existing = new Map(files);
    expect(changes(files, existing)).toEqual([]);
    existing.delete('docs/rules/README.md');
    existing.set('data/mudaqqiqrc.schema.json', '{}');
    existing.set('docs/rules/style/old.md', rulePage(silentRule('style/old')));
    existing.set('docs/rules/written-by-hand.md', '# دليل');
    expect(changes(files, existing).map(({ path, text }) => [path, text === undefined])).toEqual([
      ['docs/rules/README.md', false],
      ['data/mudaqqiqrc.schema.json', false],
      ['docs/rules/style/old.md', true],
    ]);
  });
});

describe('The schema of configuration files', () => {
  const validator = new Validator(configurationSchema(RULES), '7');

  test.each([
    [{ rules: { 'spelling/hamza-missing': ['error', { strict: true }] } }, true],
    [{ rules: { 'spelling/hamza-missing': 'off', 'style/*': 'info' }, preset: 'strict' }, true],
    [{ rules: { 'spelling/hamza-missing': ['error', { loose: true }] } }, false],
    [{ rules: { 'spelling/unknown': 'off' } }, false],
    [{ preset: 'strict', extends: 'strict' }, false],
  ])('%j', (value, valid) => {
    expect(validator.validate(value).valid).toBe(valid);
  });
});
