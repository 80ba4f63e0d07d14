// Prints the words that texts have and no dictionary does, for data/additions.tsv to be written from:
//   npx tsx scripts/lexicon/unlisted-words.ts [--zipf 2.5] [--slips 0.5] [--names]
// One line for each stem, the most frequent first: the Zipf value of all its forms together, the stem, how likely it is
// a slip and for which word, its forms. `--zipf` is the least value; stems that are slips with more than the probability
// `--slips` are left out, so are those that name lists have, but for `--names`, and words that only lack a hamza or the
// dots of ة or ي (الى, الإتصال). Whether a word is right, no figure tells: the list is there to be read. Next to new words
// (الرقمنة، بودكاست) it has frequent misspellings, dialect and fragments.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { foldName } from '../../rules/lexicon/gazetteer.js';
import type { Lexicon } from '../../rules/lexicon/lexicon.js';
import { loadLexicon } from '../../rules/lexicon/load.js';
import { readForms } from './word-counts.js';

const { values } = parseArgs({
  options: {
    zipf: { type: 'string', default: '2.5' },
    slips: { type: 'string', default: '0.5' },
    names: { type: 'boolean', default: false },
  },
});

const SHORTEST = 3;
/** What is left of a word without its ending is its stem, where at least this many letters are. */
const SHORTEST_STEM = 4;
const BEFORE_ARTICLE = /^[وف]?(?:[بك]?ال|لل)(?=.{3})/;
const PARTICLES = ['و', 'ف', 'ب', 'ك', 'ل', 'س', 'وب', 'ول', 'وك', 'وس'];
const ENDINGS = /(?:ت?ان|ت?ين|ية|يات|يون|يين|يا|ون|ات|ة|ي|ا|ه|ها|هم|نا|ته|تها|تهم)$/;

interface Group {
  readonly forms: { readonly form: string; readonly core: string; readonly share: number }[];
  share: number;
}

/** The form without what is written before it: with the article at all events, else where the rest stands alone, too. */
function coreOf(form: string, unlisted: ReadonlyMap<string, number>): string {
  const core = form.replace(BEFORE_ARTICLE, '');
  if (core !== form) return core;
  const particle = PARTICLES.find(
    (letters) =>
      form.startsWith(letters) && (unlisted.get(form.slice(letters.length)) ?? 0) > (unlisted.get(form) ?? 0),
  );
  return particle === undefined ? form : form.slice(particle.length);
}

function stemOf(core: string): string {
  const stem = core.replace(ENDINGS, '');
  return stem.length >= SHORTEST_STEM ? stem : core;
}

function groupByStem(lexicon: Lexicon): Map<string, Group> {
  const forms = [...readForms().keys()].filter((form) => form.length >= SHORTEST);
  const folded = new Set(forms.filter((form) => lexicon.accepts(form)).map(foldName));
  const unlisted = new Map<string, number>();
  for (const form of forms)
    if (!lexicon.accepts(form) && !folded.has(foldName(form))) unlisted.set(form, 10 ** (lexicon.zipf(form) - 9));
  const groups = new Map<string, Group>();
  for (const [form, share] of unlisted) {
    const core = coreOf(form, unlisted);
    const stem = stemOf(core);
    const group = groups.get(stem) ?? { forms: [], share: 0 };
    groups.set(stem, group);
    group.forms.push({ form, core, share });
    group.share += share;
  }
  return groups;
}

const lexicon = loadLexicon((name) => readFileSync(new URL(`../../data/${name}`, import.meta.url)));
const least = 10 ** (Number(values.zipf) - 9);
const groups = [...groupByStem(lexicon)].filter(([, { share }]) => share >= least);
groups.sort(([, a], [, b]) => b.share - a.share);
for (const [stem, { forms, share }] of groups) {
  forms.sort((a, b) => b.share - a.share);
  const [commonest] = forms;
  if (commonest === undefined) continue;
  if (!values.names && forms.some(({ core }) => lexicon.names.kinds(core) !== 0)) continue;
  const { probability, suggestions } = lexicon.spelling.judge(commonest.form, {});
  if (probability > Number(values.slips)) continue;
  const shown = forms.slice(0, 6).map(({ form }) => form);
  console.log(
    [(Math.log10(share) + 9).toFixed(2), stem, probability.toFixed(2), suggestions[0]?.word ?? '', ...shown].join('\t'),
  );
}
