import type { Block } from '../engine/document.js';
import type { Glossary, GlossaryName } from '../engine/glossary.js';
import type { Offset, Span } from '../engine/span.js';
import { attach, attachedTo, beginsWithArticle } from '../lexicon/attached-particles.js';
import { foldName } from '../lexicon/gazetteer.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { forbiddenIn, type Sought } from '../spelling/forbidden-words.js';
import { variantsOf } from './glossary-variants.js';

/** A name of the house where it stands, in its spelling or another one. */
export interface HouseNameAt extends Span {
  readonly name: GlossaryName;
}

interface Spelling extends Sought {
  readonly name: GlossaryName;
}

const known = new WeakMap<Glossary, readonly Spelling[]>();

/** All spellings of the names of a house, its own among them. */
function spellingsOf(glossary: Glossary): readonly Spelling[] {
  let spellings = known.get(glossary);
  if (!spellings) {
    const own = glossary.names.map((name) => ({ name, phrase: name.preferred, replacements: [], anyCase: true }));
    spellings = [...own, ...variantsOf(glossary)];
    known.set(glossary, spellings);
  }
  return spellings;
}

/** The name of the house that stands at an offset of a block, with particles before it or not. */
export function houseNameAt(
  block: Block,
  offset: Offset,
  glossary: Glossary,
  lexicon: Lexicon,
): HouseNameAt | undefined {
  for (const { start, end, forbidden } of forbiddenIn(block, spellingsOf(glossary), lexicon)) {
    if (start > offset) return undefined;
    if (offset <= end) return { start, end, name: forbidden.name };
  }
  return undefined;
}

/** A name of the house that what is being written may become. */
export interface Completion {
  readonly name: GlossaryName;
  /** What is already written of it: the last so many letters. */
  readonly written: string;
  /** The name with the particles that are written before it. */
  readonly text: string;
}

/** Fewer letters begin too many names. */
const SHORTEST = 2;
const MOST = 50;
/** Names may have so many words. */
const MOST_WORDS = 4;
/** No name is longer, in UTF-16 units; more of a line is not looked at. */
const LONGEST = 100;
/** The last words of a line that is being written, with nothing but spaces between them. */
const LAST_WORDS = /[\p{L}\p{M}\p{N}ـ'’.-]+(?: [\p{L}\p{M}\p{N}ـ'’.-]+)*$/u;

/** The names of the house that begin as the line's last words do, in the house's spelling or another; those that more is written of come first. */
export function completionsFor(line: string, glossary: Glossary, lexicon: Pick<Lexicon, 'analyse'>): Completion[] {
  const words = LAST_WORDS.exec(line.slice(-LONGEST))?.[0].split(' ') ?? [];
  const found = new Map<GlossaryName, Completion>();
  for (let count = Math.min(MOST_WORDS, words.length); count >= 1; count--) {
    const written = words.slice(-count).join(' ');
    for (const name of glossary.names) {
      if (found.size >= MOST) return [...found.values()];
      const text = found.has(name) ? undefined : continued(written, name, lexicon);
      if (text !== undefined) found.set(name, { name, written, text });
    }
  }
  return [...found.values()];
}

function continued(written: string, name: GlossaryName, lexicon: Pick<Lexicon, 'analyse'>): string | undefined {
  for (const spelling of [name.preferred, ...name.variants, name.latin]) {
    const key = keyOf(spelling);
    // What is written so far stands for the whole name, so that particles before it are found as they are before any.
    for (const { word, ...before } of attachedTo(
      keyOf(written),
      (word) => word.length >= SHORTEST && key.startsWith(word),
    ))
      if (written !== name.preferred) return attach(before, name.preferred, beginsWithArticle(name.preferred, lexicon));
  }
  return undefined;
}

function keyOf(text: string): string {
  return foldName(text.toLowerCase());
}
