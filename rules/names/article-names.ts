import type { Block } from '../engine/document.js';
import { defineDocumentFeature, type Feature } from '../engine/feature.js';
import type { Place } from '../engine/rule.js';
import { ARTICLE } from '../lexicon/attached-particles.js';
import { NAME_KIND } from '../lexicon/gazetteer.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { nameForms } from './name-forms.js';
import type { NameKind } from './name-standing.js';
import { type Attachments, type NameCandidate, type NameWord, nameWords } from './name-words.js';
import { isCountryNisba } from './nisba.js';
import { findVariants } from './variants.js';

/** A name where it stands: the word as it is written, and what is attached to the name in it. */
export interface NamePlace extends Place, Attachments {
  /** The word, bare. */
  readonly bare: string;
}

/** A name of one word, or of two that belong together (عبد الفتاح), in one spelling. */
export interface ArticleName {
  readonly name: string;
  /** In order of place. */
  readonly places: readonly NamePlace[];
  readonly kind: NameKind | undefined;
  /** Whether dictionary or name lists have it. */
  readonly familiar: boolean;
}

/** A name as it is read: all of its parts, as far as it is sure that they belong together. */
export interface FullName {
  /** إسحاق هرتسوغ، محمد بن سلمان. */
  readonly name: string;
  /** The names that it is made of, at least one. */
  readonly parts: readonly ArticleName[];
  /** From its first part to its last. */
  readonly places: readonly Place[];
}

/** The names of an article. */
export interface ArticleNames {
  /** Each once, in the order in which they first stand. */
  readonly names: readonly ArticleName[];
  readonly fullNames: readonly FullName[];
  /** For a spelling that is most likely another one of the article's: that one. */
  readonly preferred: ReadonlyMap<string, string>;
}

/** A word as common as this is not taken for a name for being one elsewhere in the article. */
const COMMON_ZIPF = 5;
/** As a binary logarithm: two such words beside each other are a name (سعيد صالح). */
const OFTEN_A_NAME = 7;

/** A foreign name that is also a word is most likely the name where few write it. */
const RARE_ZIPF = 4;

/** A word of the article with the reading that was chosen. */
interface Read extends Place {
  readonly word: NameWord;
  readonly chosen: NameCandidate;
}

/** All names of an article; after a keystroke only the changed paragraph is looked at word by word. */
export const articleNames = defineDocumentFeature<ArticleNames>({
  name: 'article-names',
  compute: (blocks, lexicon, feature) => collectNames(blocks, lexicon, feature),
});

/** What `articleNames` computes. */
export function collectNames(
  blocks: readonly Block[],
  lexicon: Lexicon,
  feature: <T>(other: Feature<T>, block: Block) => T,
): ArticleNames {
  const words = blocks.map((block) => feature(nameWords, block));
  const inventory = namesIn(words, lexicon);
  const forms = blocks.map((block) => feature(nameForms, block));
  const nameOf = new Map(
    inventory.names.flatMap(({ name, places }) => places.map(({ bare }) => [bare, name] as const)),
  );
  const preferred = new Map<string, string>();
  for (const variant of findVariants(forms, lexicon)) {
    const name = nameOf.get(variant.bare);
    const other = variant.preferred.forms.map(({ bare }) => nameOf.get(bare)).find((known) => known !== undefined);
    if (name !== undefined && other !== undefined && name !== other) preferred.set(name, other);
  }
  return { ...inventory, preferred };
}

/** The names among the `nameWords` of each block of an article, without a look at other spellings. */
export function namesIn(blocks: readonly (readonly NameWord[])[], lexicon: Lexicon): Omit<ArticleNames, 'preferred'> {
  const reader = new Reader(blocks, lexicon);
  const read = blocks.map((words, block) =>
    words.map((word): Read => ({ block, start: word.start, end: word.end, word, chosen: reader.choose(word) })),
  );
  const isName = confirmed(read, lexicon);
  const names = new Names(lexicon, definiteOf(read, isName));
  for (const words of read) names.addAll(words, isName);
  return names.all();
}

/** Chooses how words are read, by how the same names stand elsewhere in the article. */
class Reader {
  /** How often each name stands without anything attached to it. */
  readonly #alone = new Map<string, number>();
  readonly #chosen = new Map<string, NameCandidate>();

  constructor(
    blocks: readonly (readonly NameWord[])[],
    private readonly lexicon: Lexicon,
  ) {
    for (const words of blocks) for (const { bare } of words) this.#alone.set(bare, (this.#alone.get(bare) ?? 0) + 1);
  }

  choose({ bare, candidates }: NameWord): NameCandidate {
    let chosen = this.#chosen.get(bare);
    if (!chosen) {
      chosen = candidates.reduce((best, other) => (this.#isBetter(other, best, bare) ? other : best));
      this.#chosen.set(bare, chosen);
    }
    return chosen;
  }

  /** A sure name goes before others, then one that stands alone elsewhere, then the more common one. */
  #isBetter(a: NameCandidate, b: NameCandidate, bare: string): boolean {
    const sure = Number(a.standing.sureness === 'sure') - Number(b.standing.sureness === 'sure');
    if (sure !== 0) return sure > 0;
    const alone = (name: string): number => (name === bare ? 0 : (this.#alone.get(name) ?? 0));
    const elsewhere = alone(a.name) - alone(b.name);
    if (elsewhere !== 0) return elsewhere > 0;
    return this.lexicon.zipf(a.name) > this.lexicon.zipf(b.name) + CLEARLY_COMMONER;
  }
}

const CLEARLY_COMMONER = 0.3;

/** Tells which words are names: sure ones, and possible ones beside a sure one, after a title, or with the same name elsewhere. */
function confirmed(read: readonly (readonly Read[])[], lexicon: Lexicon): (word: Read) => boolean {
  const certain = new Set<Read>();
  const known = new Set<string>();
  const sure = new Set(read.flat().flatMap(({ chosen }) => (chosen.standing.sureness === 'sure' ? [chosen.name] : [])));
  const often = ({ chosen: { name } }: Read): boolean =>
    lexicon.names.frequency(name) >= OFTEN_A_NAME ||
    ((lexicon.names.kinds(name) & NAME_KIND.foreign) !== 0 && lexicon.zipf(name) < RARE_ZIPF);
  for (const words of read) {
    for (const [i, word] of words.entries()) {
      if (word.chosen.standing.sureness !== 'possible') continue;
      if (word.chosen.ending !== '' && sure.has(word.chosen.name)) certain.add(word);
      const [before, after] = [words[i - 1], words[i + 1]];
      const isBeside =
        (before !== undefined && follows(words, i) && (isPerson(before) || (often(before) && often(word)))) ||
        (after !== undefined && follows(words, i + 1) && (isPerson(after) || (often(after) && often(word))));
      if (!isBeside && !(word.word.afterTitle && often(word))) continue;
      certain.add(word);
      if (lexicon.zipf(word.chosen.name) < COMMON_ZIPF) known.add(word.chosen.name);
    }
  }
  return (word) => word.chosen.standing.sureness !== 'possible' || certain.has(word) || known.has(word.chosen.name);
}

function isPerson({ chosen: { standing } }: Read): boolean {
  return standing.sureness === 'unfamiliar' || (standing.sureness === 'sure' && standing.kind === 'person');
}

/** Whether the second word may be a part of the name that the first one begins. */
function joins({ chosen: first }: Read, { word, chosen: second }: Read): boolean {
  if (word.joint === undefined || second.particles !== '' || second.article || first.ending !== '') return false;
  if (second.standing.kind === 'place' || second.standing.kind === 'organisation') return false;
  return first.standing.given || word.joint !== ' ';
}

/** Behind a name with the article follows no more of it, but for another such and آل: عبدالله الناصر, العبدالله الفيصل, الفيصل آل سعود. */
const CLOSING = /^ال/;
const MAY_FOLLOW = /^(?:ال|آل )/;
/** The second half of نور الدين is definite and closes nothing. */
const HALVES: ReadonlySet<string> = new Set(['الدين', 'الإسلام', 'الله']);

/** Whether a word may be a part of the name that the one before it belongs to. */
function follows(words: readonly Read[], at: number): boolean {
  const [first, last, word] = [words[at - 2], words[at - 1], words[at]];
  if (!last || !word || !joins(last, word)) return false;
  if (word.word.joint !== ' ' || MAY_FOLLOW.test(word.chosen.name)) return true;
  const { name } = last.chosen;
  if (!CLOSING.test(name) || HALVES.has(name)) return true;
  // الرئيس المصري محمد صلاح: whose country it is is no name of his.
  return !isCountryNisba(name) && !(first && joins(first, last));
}

/** Names that are also written with an article of no weight, as foreign words are: ليكود beside الليكود. */
function definiteOf(read: readonly (readonly Read[])[], isName: (word: Read) => boolean): ReadonlySet<string> {
  const foreign = new Set<string>();
  for (const word of read.flat()) {
    const { name, standing } = word.chosen;
    if (standing.sureness !== 'possible' && standing.kind !== 'person' && isName(word)) foreign.add(name);
  }
  return foreign;
}

/** A word of a full name, with the name that it holds. */
interface Part {
  readonly read: Read;
  readonly part: ArticleName;
}

interface Growing extends ArticleName {
  readonly places: NamePlace[];
}

class Names {
  readonly #names = new Map<string, Growing>();
  readonly #full = new Map<string, FullName & { readonly places: Place[] }>();

  constructor(
    private readonly lexicon: Lexicon,
    private readonly foreign: ReadonlySet<string>,
  ) {}

  all(): Omit<ArticleNames, 'preferred'> {
    return { names: [...this.#names.values()], fullNames: [...this.#full.values()] };
  }

  addAll(words: readonly Read[], isName: (word: Read) => boolean): void {
    let run: Part[] = [];
    for (const [i, read] of words.entries()) {
      const isPart = isName(read);
      if (run.length > 0 && !(isPart && follows(words, i))) {
        this.#close(run);
        run = [];
      }
      if (isPart) run.push({ read, part: this.#add(read) });
    }
    this.#close(run);
  }

  #add({ block, start, end, word: { bare }, chosen }: Read): ArticleName {
    const { particles, ending, standing } = chosen;
    const without = chosen.name.startsWith(ARTICLE) ? chosen.name.slice(ARTICLE.length) : undefined;
    const article = without !== undefined && this.foreign.has(without);
    const name = article ? without : chosen.name;
    let known = this.#names.get(name);
    if (!known) {
      const familiar = standing.sureness !== 'unfamiliar' || this.lexicon.names.kinds(name) !== 0;
      known = { name, places: [], kind: standing.kind, familiar };
      this.#names.set(name, known);
    }
    known.places.push({ block, start, end, bare, particles, article, ending });
    return known;
  }

  #close(run: readonly Part[]): void {
    const [first, last] = [run[0]?.read, run.at(-1)?.read];
    if (!first || !last) return;
    const parts = run.map(({ part }) => part);
    const name = run.map(({ read, part }, i) => (i === 0 ? part.name : (read.word.joint ?? ' ') + part.name)).join('');
    const full = this.#full.get(name) ?? { name, parts, places: [] };
    this.#full.set(name, full);
    full.places.push({ block: first.block, start: first.start, end: last.end });
  }
}
