// Quality, measured: `npm run eval [-- SET… OPTIONS]`. SET is a part of a set's name; news-bulk only where it is named in full.
// Scores texts with known errors, counts the flags of texts without, and tells how far confidence is right.
//   --all                also prints every missed error and every flag
//   --sample N           prints N flags that nobody has judged, for reading, and writes a verdict sheet for them
//     --rules LIST       … of these rules (spelling/*,numbers/percent-style)
//     --seed N           … other ones for another seed
//     --hints            … hints among them, which are no flags
//     --sheet FILE       … the sheet (verdicts.tsv); fill in `verdict` (right, wrong, house) and `reason`
//   --judge FILE         takes the verdicts of a sheet into the ledger
//   --save FILE          keeps all flags in a file
//   --against FILE       prints only the flags that are new or gone since they were kept there
//   --shared DIR         where the sets are; without them the articles of the project are scored
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createChecker } from '../../rules/index.js';
import { loadLexicon } from '../../rules/lexicon/load.js';
import { seededRandom } from '../lexicon/simulated-typist.js';
import { checkedOnce, checkedTexts, flagsIn } from './checked-texts.js';
import { difference, readFlags, saveFlags } from './difference.js';
import { type Flag, flagKey, inContext, rulesIn } from './flags.js';
import { addToLedgers, readLedger } from './ledger.js';
import { injectedOutcomes } from './outcomes.js';
import { isAtTypo, readRealTypos } from './real-typos.js';
import { reliability } from './reliability.js';
import { articleLines, cleanLines, injectedLines, reliabilityLines, sampleLines } from './report.js';
import { scoreArticles, scoreInjected } from './score.js';
import { type EvalSet, loadSets, SHARED_SETS } from './sets.js';
import { simulatedOutcomes, typist } from './simulated-draft.js';
import { drawSample, readSheet, writeSheet } from './verdict-sheet.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    all: { type: 'boolean', default: false },
    sample: { type: 'string' },
    rules: { type: 'string' },
    seed: { type: 'string', default: '1' },
    hints: { type: 'boolean', default: false },
    sheet: { type: 'string', default: 'verdicts.tsv' },
    judge: { type: 'string' },
    save: { type: 'string' },
    against: { type: 'string' },
    shared: { type: 'string', default: SHARED_SETS },
  },
});

const OWN = new URL('../../test/eval/', import.meta.url).pathname;
const LEDGERS = `${OWN}ledger`;
const TYPOS = `${OWN}real-typos`;
/** How often the project's articles are typed again to see how far confidence is right. */
const DRAFTS = 100;

const lexicon = loadLexicon((name) => readFileSync(new URL(`../../data/${name}`, import.meta.url)));
// A fresh checker for each text: nothing of one may help with the next.
const check = checkedOnce((text, format) => createChecker({ lexicon }).check(text, format).findings);

function numberIn(option: 'sample' | 'seed'): number {
  const text = values[option] ?? '';
  if (!/^\d+$/.test(text)) throw new Error(`--${option}: “${text}” is no number`);
  return Number(text);
}

function print(lines: readonly string[]): void {
  if (lines.length > 0) console.log(lines.join('\n'));
}

function scoreLines(set: EvalSet): string[] {
  switch (set.kind) {
    case 'articles':
      return articleLines(scoreArticles(set.articles, ({ text, format }) => check(text, format)));
    case 'injected':
      return injectedLines(scoreInjected(set.items, check), values);
    case 'clean':
      return cleanLines(checkedTexts(set, check), {
        ledger: readLedger(LEDGERS, set.name),
        typos: readRealTypos(TYPOS, set.name),
        all: values.all,
      });
  }
}

/** How far the confidence of spelling findings is right: on injected errors and the clean text around them, else on articles typed again. */
function confidenceLines(sets: readonly EvalSet[]): string[] {
  const injected = sets.find(({ name }) => name === 'injected-wiki');
  const clean = sets.find(({ name }) => name === 'clean-wiki');
  if (injected?.kind === 'injected' && clean !== undefined) {
    const typos = readRealTypos(TYPOS, clean.name);
    const texts = checkedTexts(clean, check);
    const outcomes = (weighted: boolean) => injectedOutcomes(injected.items, texts, { check, typos, weighted });
    return [
      ...reliabilityLines(
        '\nconfidence of spelling findings, injected-wiki and clean-wiki',
        reliability(outcomes(false)),
      ),
      ...reliabilityLines('\nthe same, weighted as in a draft with one slip in 100 words', reliability(outcomes(true))),
    ];
  }
  const articles = sets.find(({ kind }) => kind === 'articles');
  if (articles?.kind !== 'articles') return [];
  return reliabilityLines(
    '\nconfidence of spelling findings, articles with simulated slips',
    reliability(simulatedOutcomes(articles.articles, check, { type: typist(lexicon, seededRandom(1)), times: DRAFTS })),
  );
}

function scores(sets: readonly EvalSet[]): void {
  for (const set of sets) {
    const start = performance.now();
    print([`\n${set.name}`, ...scoreLines(set), `  ${((performance.now() - start) / 1000).toFixed(1)} s`]);
  }
  print(confidenceLines(sets));
}

/** Flags of texts without gold that nobody has judged. */
function sample(sets: readonly EvalSet[], size: number): void {
  const isWanted = rulesIn(values.rules);
  const unjudged = sets
    .filter(({ kind }) => kind === 'clean')
    .flatMap((set) => {
      const ledger = readLedger(LEDGERS, set.name);
      const typos = readRealTypos(TYPOS, set.name);
      return flagsIn(checkedTexts(set, check), values).filter(
        (flag) => isWanted(flag.rule) && !ledger.has(flagKey(flag)) && !isAtTypo(typos, flag.id, flag),
      );
    });
  const drawn = drawSample(unjudged, size, numberIn('seed'));
  print(sampleLines(drawn));
  writeSheet(values.sheet, drawn);
  console.log(
    `\n${drawn.length} of ${unjudged.length} unjudged flags; fill in ${values.sheet}, then: --judge ${values.sheet}`,
  );
}

/** Prints how the flags differ from those that were kept, and keeps these. */
function compare(sets: readonly EvalSet[]): void {
  const texts = sets.flatMap((set) => checkedTexts(set, check));
  // A flag that becomes a hint is gone, and the hint is new.
  const flags = flagsIn(texts, { hints: true }).map((flag) =>
    flag.isHint ? { ...flag, rule: `${flag.rule} (hint)` } : flag,
  );
  if (values.against !== undefined) {
    const names = new Set(sets.map(({ name }) => name));
    const before = readFlags(values.against).filter(({ set }) => names.has(set));
    const { fresh, gone } = difference(before, flags);
    const textOf = new Map(texts.map(({ set, id, text }) => [`${set} ${id}`, text]));
    const line = (sign: string, flag: Flag): string =>
      `${sign} ${flag.set} ${flag.id} [${flag.rule}]   ${inContext(textOf.get(`${flag.set} ${flag.id}`) ?? '', flag)}`;
    print([...gone.map((flag) => line('-', flag)), ...fresh.map((flag) => line('+', flag))]);
    console.log(`${fresh.length} new, ${gone.length} gone`);
  }
  if (values.save !== undefined) saveFlags(values.save, flags);
}

function main(): void {
  if (values.judge !== undefined) {
    const judgements = readSheet(values.judge);
    addToLedgers(LEDGERS, judgements);
    console.log(`${judgements.length} verdicts taken in`);
    return;
  }
  const sets = loadSets(values.shared, `${OWN}articles`, positionals);
  if (values.sample !== undefined) sample(sets, numberIn('sample'));
  else if (values.save !== undefined || values.against !== undefined) compare(sets);
  else scores(sets);
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
