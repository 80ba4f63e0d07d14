// Compares Mudaqqiq with other proofreaders on the same texts: `npm run bench:quality [-- OPTIONS]`.
// Writes docs/quality.md where all sets are there; otherwise prints the table of what is there.
//   --shared DIR    where the sets are; without them the articles of the project are scored
//   --cache DIR     where the others are installed and their answers kept, outside the repository
//   --only LIST     only these of the others (hunspell,nspell,cspell,LanguageTool); prints the table
//   --kept          asks the others nothing: scores the sets of which all their answers are kept
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createChecker, type Finding } from '../../rules/index.js';
import { loadLexicon } from '../../rules/lexicon/load.js';
import { type EvalSet, loadSets, SHARED_SETS } from '../eval/sets.js';
import { AnswerFile, ask, findingsOf, type Request } from './driver.js';
import { type Proofread, requestsOf, type Scores, scoresOf, withoutCorrections } from './measures.js';
import { qualityPage, qualityTable, type Result, SET_NAMES } from './page.js';
import { type Missing, PEERS, prepare, type Ready } from './peers.js';
import { processCost } from './process-cost.js';

const { values } = parseArgs({
  options: {
    shared: { type: 'string', default: SHARED_SETS },
    cache: {
      type: 'string',
      default: join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'mudaqqiq-quality'),
    },
    only: { type: 'string' },
    kept: { type: 'boolean', default: false },
  },
});

const ROOT = new URL('../../', import.meta.url).pathname;
const PAGE = `${ROOT}docs/quality.md`;
const PROGRAM = `${ROOT}dist/cli/mudaqqiq.cjs`;

function scoreAll(sets: readonly EvalSet[], proofread: Proofread): Map<string, Scores> {
  return new Map(sets.map((set) => [set.name, scoresOf(set, proofread)]));
}

/** The article that is checked cold: the longest one. */
function longestArticle(sets: readonly EvalSet[], cache: string): string {
  const articles = sets.flatMap((set) => (set.kind === 'articles' ? set.articles : []));
  const longest = [...articles].sort((a, b) => b.text.length - a.text.length)[0];
  if (longest === undefined) throw new Error('there are no articles');
  const file = join(cache, longest.name);
  writeFileSync(file, longest.text);
  return file;
}

async function own(sets: readonly EvalSet[], article: string): Promise<Result> {
  const lexicon = loadLexicon((name) => readFileSync(`${ROOT}data/${name}`));
  const proofread: Proofread = ({ text }, format) => createChecker({ lexicon }).check(text, format).findings;
  const manifest: { version: string } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'));
  const command = { program: 'node', args: [PROGRAM, 'check', article, '--no-config'] };
  if (!existsSync(PROGRAM)) console.error('Mudaqqiq is not built (npm run build): its time and memory are left out');
  return {
    ...{ name: 'Mudaqqiq', about: manifest.version, scores: scoreAll(sets, proofread) },
    cost: existsSync(PROGRAM) ? await processCost(command) : undefined,
  };
}

async function compared(peer: Ready | Missing, sets: readonly EvalSet[], article: string): Promise<Result> {
  const { name } = peer;
  if ('reason' in peer) return { name, about: `— (${peer.reason})`, scores: new Map(), cost: undefined };
  const folder = join(values.cache, 'answers');
  mkdirSync(folder, { recursive: true });
  const version = peer.version.replace(/[^\w.-]+/g, '_');
  const answers = new AnswerFile(join(folder, `${name}-${version}-${peer.revision}.jsonl`));
  let about = peer.version;
  try {
    if (!values.kept) await ask(peer.driver, sets.flatMap(requestsOf), answers);
  } catch (error) {
    about += ` — ${error instanceof Error ? error.message : String(error)}`;
  }
  const complete = sets.filter((set) => requestsOf(set).every((request) => answers.get(request) !== undefined));
  const proofread = (request: Request): Finding[] => findingsOf(name, answers.get(request) ?? []);
  const scores = scoreAll(complete, proofread);
  return {
    ...{ name, about },
    scores: peer.corrects ? scores : new Map([...scores].map(([set, all]) => [set, withoutCorrections(all)])),
    cost: await processCost(peer.single(article)),
  };
}

async function main(): Promise<void> {
  mkdirSync(values.cache, { recursive: true });
  const wanted = values.only?.split(',');
  const sets = loadSets(values.shared, `${ROOT}test/eval/articles`, SET_NAMES);
  const article = longestArticle(sets, values.cache);
  const results = [await own(sets, article)];
  for (const peer of PEERS) {
    if (wanted !== undefined && !wanted.includes(peer[0])) continue;
    console.error(peer[0]);
    results.push(await compared(prepare(peer, values.cache), sets, article));
  }
  const absent = SET_NAMES.filter((name) => !sets.some((set) => set.name === name));
  if (absent.length > 0)
    console.error(
      `Not found in ${values.shared}: ${absent.join(', ')}. Only the project's own articles are scored; name the folder of the sets with --shared.`,
    );
  if (absent.length === 0 && wanted === undefined) {
    writeFileSync(PAGE, qualityPage(results));
    console.error('Wrote docs/quality.md');
  }
  console.log(qualityTable(results));
  for (const { name, about } of results) console.log(`${name}: ${about}`);
}

await main();
