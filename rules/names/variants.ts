import { defineDocumentFeature } from '../engine/feature.js';
import { shareCore, withPrefix } from './clitics.js';
import { oddsOfOtherCustom, oddsOfSlip } from './evidence.js';
import { type Kinship, kinship } from './kinship.js';
import { type NameForm, nameForms } from './name-forms.js';
import { type Spelling, Spellings } from './spellings.js';
import type { WordFacts } from './word-facts.js';

/** A word of the article that is most likely a name of the article in another spelling. */
export interface Variant {
  /** The word, bare. */
  readonly bare: string;
  /** The word's clitics, as written. */
  readonly prefix: string;
  /** The name in the word's spelling, and in the one that the article should keep. */
  readonly spelling: Spelling;
  readonly preferred: Spelling;
  /** The natural logarithm of the odds that the word is a slip for the preferred spelling. */
  readonly odds: number;
}

/** Even odds; most of what is found at them is right. */
const LEAST_ODDS = 0;
/** More words beside one and the same word are no names. */
const MOST_COMPANIONS = 8;

function correction({ prefix, preferred }: Variant): string {
  return withPrefix(prefix, preferred.reading.core);
}

/** The likelier correction; the same one is better read without a clitic where that is how the name stands elsewhere (ولندن), but not where it begins so itself (بوتين). */
function isBetter(variant: Variant, best: Variant): boolean {
  if (correction(variant) === correction(best)) return variant.preferred.count > best.preferred.count;
  return variant.odds > best.odds;
}

/** The likeliest of the spellings that sound like the word. */
function findSlip(form: NameForm, spellings: Spellings, lexicon: WordFacts): Variant | undefined {
  let best: Variant | undefined;
  for (const reading of form.readings) {
    const own = spellings.get(reading.core);
    if (!own) continue;
    for (const other of spellings.soundingLike(reading)) {
      if (form.readings.some(({ core }) => core === other.reading.core)) continue;
      const odds = oddsOfSlip({ form, reading, own, other }, lexicon) ?? -Infinity;
      if (odds < LEAST_ODDS) continue;
      const variant = { bare: form.bare, prefix: reading.prefix, spelling: own, preferred: other, odds };
      if (best === undefined || isBetter(variant, best)) best = variant;
    }
  }
  return best;
}

/** Words by the words that stand beside them, where one of those is rare. */
function companions(forms: Iterable<NameForm>): Map<string, NameForm[]> {
  const byNeighbour = new Map<string, NameForm[]>();
  for (const form of forms) {
    for (const neighbour of form.neighbours) {
      const others = byNeighbour.get(neighbour);
      if (others) others.push(form);
      else byNeighbour.set(neighbour, [form]);
    }
  }
  return byNeighbour;
}

/** Two words of one name that stand beside the same word. */
interface Kin {
  readonly form: NameForm;
  readonly other: NameForm;
  readonly kind: Kinship;
}

/** Pairs of words that are one name in two customs of spelling and stand beside the same word. */
function* otherCustoms(forms: Iterable<NameForm>, lexicon: WordFacts): Generator<Kin> {
  for (const [neighbour, others] of companions(forms)) {
    if (others.length < 2 || others.length > MOST_COMPANIONS) continue;
    for (const form of others)
      for (const other of others)
        if (form !== other) {
          const kind = kinship(form, other, neighbour, lexicon);
          if (kind) yield { form, other, kind };
        }
  }
}

/** The words of the article, each once, in order: those that may be slips, and those beside a rare word or a first name. */
function select(blocks: readonly (readonly NameForm[])[]): { suspects: Iterable<NameForm>; named: Iterable<NameForm> } {
  const suspects = new Map<string, NameForm>();
  const named = new Map<string, NameForm>();
  for (const block of blocks) {
    for (const form of block) {
      if (form.suspect) suspects.set(form.bare, suspects.get(form.bare) ?? form);
      if (form.besideRareWord) named.set(form.bare, form);
    }
  }
  return { suspects: suspects.values(), named: named.values() };
}

/**
 * Finds the words of an article that are other spellings of its names. `blocks` holds the `nameForms` of each block. A
 * word is found once; where a spelling is preferred to one that is preferred to another, the last one counts.
 */
export function findVariants(blocks: readonly (readonly NameForm[])[], lexicon: WordFacts): Variant[] {
  const { suspects, named } = select(blocks);
  const suspectForms = [...suspects];
  const pairs = [...otherCustoms(named, lexicon)];
  const spellings = new Spellings(blocks, [...suspectForms, ...pairs.flatMap(({ form, other }) => [form, other])]);
  const variants = new Map<string, Variant>();
  for (const form of suspectForms) {
    const variant = findSlip(form, spellings, lexicon);
    if (variant) variants.set(form.bare, variant);
  }
  for (const { form, other, kind } of pairs) {
    const variant = asVariant(form, other, kind, spellings, lexicon);
    if (variant && !variants.has(form.bare)) variants.set(form.bare, variant);
  }

  const preferredTo = new Map([...variants.values()].map(({ spelling, preferred }) => [spelling, preferred]));
  return [...variants.values()].flatMap((variant) => {
    const preferred = end(variant.spelling, preferredTo);
    // لليندبرغ beside ليندبيرغ, which is a slip for ليندبرغ, is that name itself; وترتاون beside ووترتاون is not.
    const isItself =
      preferred === variant.spelling ||
      (preferred !== variant.preferred && shareCore(variant.bare, preferred.reading.core));
    return isItself ? [] : [{ ...variant, preferred }];
  });
}

/** `findVariants` of an article. */
export const nameVariants = defineDocumentFeature<readonly Variant[]>({
  name: 'name-variants',
  compute: (blocks, lexicon, feature) =>
    findVariants(
      blocks.map((block) => feature(nameForms, block)),
      lexicon,
    ),
});

function asVariant(
  form: NameForm,
  companion: NameForm,
  kind: Kinship,
  spellings: Spellings,
  lexicon: WordFacts,
): Variant | undefined {
  const reading = form.readings[0];
  const own = spellings.get(form.bare);
  const other = spellings.get(companion.bare);
  if (!reading || !own || !other) return undefined;
  const odds = oddsOfOtherCustom({ form, reading, own, other }, kind, lexicon);
  return odds === undefined
    ? undefined
    : { bare: form.bare, prefix: reading.prefix, spelling: own, preferred: other, odds };
}

/** The spelling that a chain of preferences ends in; where it goes round, the one that the article has most often. */
function end(spelling: Spelling, preferredTo: ReadonlyMap<Spelling, Spelling>): Spelling {
  const chain = [spelling];
  for (let next = preferredTo.get(spelling); next; next = preferredTo.get(next)) {
    const start = chain.indexOf(next);
    if (start >= 0) return chain.slice(start).sort((a, b) => b.count - a.count || a.rank - b.rank)[0] ?? next;
    chain.push(next);
  }
  return chain.at(-1) ?? spelling;
}
