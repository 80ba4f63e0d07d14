import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { CompiledDictionaries, type Layer } from '../../rules/lexicon/compiled-lexicon.js';
import { readContainer } from '../../rules/lexicon/container.js';
import type { Analysis } from '../../rules/lexicon/lexicon.js';
import { compileDictionaries, readDictionaries } from '../../scripts/lexicon/dictionary.js';
import { readOmissions } from '../../scripts/lexicon/omissions.js';
import { DATA, readSource } from '../../scripts/lexicon/targets.js';

/** The folders of `data/sources/` that the layers are compiled from. */
const DICTIONARIES: readonly (readonly [Layer, string])[] = [
  ['ayaspell', 'hunspell-ar'],
  ['ayaspell-newer', 'language-ar'],
];

/** Parts that change a word into one that may or may not be right, so that affixes are tried where texts never put them. */
const BEFORE = 'و ف ال لل ولل بال س وس أ أف لك كال ولب آل وللل ي ت ن'.split(' ');
const AFTER = 'ه ها هم كما ني نا ا ان ين ون وا و ات ة ته تان تيهما ية يون اؤه ئي آت ى'.split(' ');

const hasHunspell = spawnSync('hunspell', ['--version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'mudaqqiq-parity-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function pick(parts: readonly string[], place: number): string {
  return parts[place % parts.length] ?? '';
}

/** Some 12,000 forms out of the frequency list, rare and misspelled ones too, and as many with a part before or after. */
function sample(): string[] {
  const forms = gunzipSync(readFileSync(`${DATA}sources/wordfreq/forms.tsv.gz`))
    .toString('utf8')
    .split('\n')
    .map((line) => line.split('\t')[0] ?? '')
    // hunspell cuts words at other characters, and calls any number right.
    .filter((form) => /^[\u0621-\u063A\u0641-\u064A]+$/.test(form));
  const step = Math.max(1, Math.floor(forms.length / 12_000));
  const chosen = forms.filter((_, place) => place % step === 0);
  const changed = chosen.map((form, place) =>
    place % 2 === 0 ? pick(BEFORE, place / 2) + form : form + pick(AFTER, (place - 1) / 2),
  );
  return [...new Set([...chosen, ...changed])];
}

/** The words that hunspell rejects. */
function rejectedByHunspell(source: string, words: readonly string[]): ReadonlySet<string> {
  for (const file of ['ar.aff', 'ar.dic'])
    writeFileSync(join(folder, `${source}${file.slice(2)}`), readSource(`${source}/${file}.gz`));
  const { stdout, status } = spawnSync('hunspell', ['-d', join(folder, source), '-i', 'UTF-8', '-l'], {
    input: words.map((word) => `${word}\n`).join(''),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  expect(status).toBe(0);
  return new Set(stdout.split('\n').filter((word) => word !== ''));
}

describe.skipIf(!hasHunspell)(
  'the compiled dictionaries beside hunspell, on some 24,000 words',
  { timeout: 60_000 },
  () => {
    const words = hasHunspell ? sample() : [];
    // As their authors wrote them: the compiled file leaves out what data/omissions.tsv lists.
    const file = readContainer(compileDictionaries(readDictionaries()));

    it.each(DICTIONARIES)(
      '%s accepts and rejects the same words as hunspell with the same dictionary (%s)',
      (layer, source) => {
        const dictionaries = new CompiledDictionaries(file, [layer]);
        const rejected = rejectedByHunspell(source, words);
        const accepted = words.filter((word) => dictionaries.accepts(word));
        // The test prints the differences. There are none, so that each new one wants an explanation.
        expect({
          acceptedHere: accepted.filter((word) => rejected.has(word)),
          rejectedHere: words.filter((word) => !rejected.has(word) && !dictionaries.accepts(word)),
        }).toEqual({ acceptedHere: [], rejectedHere: [] });
      },
    );

    it('differ from the compiled file in nothing but entries that are left out and lines that are mended', () => {
      const layers = DICTIONARIES.map(([layer]) => layer);
      const whole = new CompiledDictionaries(file, layers);
      const compiled = new CompiledDictionaries(readContainer(readFileSync(`${DATA}dictionary.bin`)), layers);
      const omissions = readOmissions();
      const different = words.filter((word) => whole.accepts(word) !== compiled.accepts(word));
      const isLeftOut = ({ stem, wordClass }: Analysis): boolean => omissions.has(`${wordClass} ${stem}`);
      const isMended = ({ suffix }: Analysis): boolean => suffix === 'يون' || suffix.startsWith('و');
      const unexplained = different.filter((word) =>
        whole.accepts(word) ? !whole.analyse(word).every(isLeftOut) : !compiled.analyse(word).every(isMended),
      );
      expect(unexplained).toEqual([]);
    });
  },
);
