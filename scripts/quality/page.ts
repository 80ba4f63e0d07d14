import { inDirection, table } from '../generate/markup.js';
import type { Measure, Scores } from './measures.js';
import type { Cost } from './process-cost.js';

/** One column of the table. */
export interface Result {
  readonly name: string;
  /** The version, or why there is no figure. */
  readonly about: string;
  readonly scores: ReadonlyMap<string, Scores>;
  readonly cost: Cost | undefined;
}

const MEASURES: Readonly<Record<Measure, { readonly en: string; readonly ar: string; readonly digits: number }>> = {
  precision: { en: 'precision', ar: 'الدقة', digits: 2 },
  found: { en: 'found', ar: 'المكتشَف', digits: 2 },
  first: { en: 'right fix first', ar: 'التصويب الصحيح أولًا', digits: 2 },
  five: { en: 'right fix in first five', ar: 'الصحيح بين أول خمسة', digits: 2 },
  flags: { en: 'flags in 1,000 words', ar: 'التنبيهات في كل ألف كلمة', digits: 1 },
};

/** The sets in the order of the table: what they are called, and what they measure. */
const SETS: readonly {
  readonly name: string;
  readonly en: string;
  readonly ar: string;
  readonly measures: readonly Measure[];
}[] = [
  { name: 'injected-wiki', en: 'Typing slips', ar: 'أخطاء الطباعة', measures: ['found', 'first', 'five'] },
  { name: 'clean-wiki', en: 'Clean text', ar: 'نص سليم', measures: ['flags'] },
  { name: 'news-edited', en: 'Edited newspaper', ar: 'صحيفة محرَّرة', measures: ['flags'] },
  { name: 'planted-names', en: 'Names spelt two ways', ar: 'أسماء بصورتين', measures: ['found', 'first'] },
  { name: 'planted-numbers', en: 'Numbers and dates', ar: 'الأعداد والتواريخ', measures: ['found', 'first'] },
  { name: 'planted-punctuation', en: 'Punctuation, characters', ar: 'الترقيم والمحارف', measures: ['found', 'first'] },
  { name: 'planted-grammar', en: 'Grammar', ar: 'النحو', measures: ['found', 'first'] },
  { name: 'articles', en: 'Marked articles', ar: 'مقالات معلَّمة', measures: ['precision', 'found', 'first'] },
];

export const SET_NAMES: readonly string[] = SETS.map(({ name }) => name);

const NONE = '—';

function bilingual(en: string, ar: string): string {
  return `${en}<br>${ar}`;
}

function figure(value: number | undefined, digits: number): string {
  return value === undefined || Number.isNaN(value) ? NONE : value.toFixed(digits);
}

export function qualityTable(results: readonly Result[]): string {
  const rows = SETS.flatMap(({ name, en, ar, measures }) =>
    results.some(({ scores }) => scores.has(name))
      ? measures.map((measure) => {
          const label = MEASURES[measure];
          const figures = results.map(({ scores }) => figure(scores.get(name)?.[measure], label.digits));
          return [bilingual(`${en}: ${label.en}`, `${ar}: ${label.ar}`), ...figures];
        })
      : [],
  );
  rows.push(
    [
      bilingual('One article, cold: seconds', 'مقال واحد من البداية: ثوانٍ'),
      ...results.map(({ cost }) => figure(cost?.seconds, 2)),
    ],
    [
      bilingual('One article, cold: MB', 'مقال واحد من البداية: ميغابايت'),
      ...results.map(({ cost }) => figure(cost?.megabytes, 0)),
    ],
  );
  return table(['', ...results.map(({ name }) => name)], rows);
}

const INTRODUCTION = {
  en: `What Mudaqqiq finds and what it flags for nothing, beside other proofreaders, on the same texts and by the same count
(\`scripts/eval/score.ts\`). \`npm run bench:quality\` writes this page.`,
  ar: 'ما يجده مدقّق وما ينبّه عليه بلا داعٍ، إلى جانب مدققات أخرى، على النصوص نفسها وبالحساب نفسه.',
} as const;

const NOTES = `- *Found*: something is flagged at the error. *Right fix first*: its first correction gives the right text. Shares of all errors.
- The sentences of *typing slips* have one slip each; the passages of the *planted* sets are from newspapers, with one slip each.
- *Clean text* has some 2 real slips in 1,000 words, the *edited newspaper* some 3: fewer flags than that would be too few.
- hunspell, nspell and cspell only look words up. They get each word in Arabic letters, cspell the whole text; LanguageTool runs
  its Arabic rules as they are without configuration.
- nspell does not read the abbreviated affix classes of hunspell-ar (\`AF\`), so it knows few words with a prefix. It is asked for
  no corrections: those of one word take it up to some seconds.
- The articles in Markdown are given to the others as they are, since they do not read Markdown.
- *Cold* is a whole process for one article, the median of three, on one machine: \`hunspell -l\`, \`cspell lint\`, \`mudaqqiq
  check\`, and for nspell and LanguageTool a small program that checks one article.`;

export function qualityPage(results: readonly Result[]): string {
  const versions = results.map(({ name, about }) => `- ${name}: ${about}`).join('\n');
  return `<!-- Written by \`npm run bench:quality\`; do not edit. -->
# Quality, compared · الجودة بالمقارنة

${INTRODUCTION.en}

${inDirection('rtl', INTRODUCTION.ar)}

${qualityTable(results)}

## Versions · الإصدارات

${versions}

## How it is measured · كيف تُقاس

${NOTES}
`;
}
