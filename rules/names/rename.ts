import { isDiacritic, TATWEEL } from '../engine/arabic.js';
import type { Block, Document } from '../engine/document.js';
import type { TextEdit } from '../engine/finding.js';
import { toSourceEdit } from '../engine/finding-builder.js';
import type { Span } from '../engine/span.js';
import { ARTICLE, attach, beginsWithArticle, LAM } from '../lexicon/attached-particles.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { ArticleName, NamePlace } from './article-names.js';
import type { Attachments } from './name-words.js';

/** Names that end so take no alef of the accusative. */
const WITHOUT_ALEF = /[اأءىةوي]$/;

const ARABIC = /^\p{Script=Arabic}/u;

/** A word with another name in it: و + ل + هيرتزوغ, ل + الرياض as للرياض. */
export function withName(
  { particles, article, ending }: Attachments,
  name: string,
  lexicon: Pick<Lexicon, 'analyse'>,
): string {
  if (!ARABIC.test(name)) {
    // والـFacebook: a tatweel joins what stands before Latin letters.
    const before = attach({ particles, article }, '', false);
    return before === '' ? name : `${before}ـ${name}`;
  }
  const word = attach({ particles, article }, name, beginsWithArticle(name, lexicon));
  return WITHOUT_ALEF.test(name) ? word : word + ending;
}

/** The name itself in a word that holds it, in the block's offsets. Of للرياض it is لرياض: its alef is not written. */
export function nameSpan({ text }: Block, { start, end, particles, article, ending }: NamePlace): Span {
  const hidden = article && particles.endsWith(LAM) ? 1 : article ? ARTICLE.length : 0;
  let at = start;
  for (let letters = particles.length + hidden; letters > 0 && at < end; at++) if (isWritten(text, at)) letters--;
  while (at < end && !isWritten(text, at)) at++;
  let last = end;
  if (ending !== '') while (last > at && text.charAt(last - 1) !== ending) last--;
  return { start: at, end: ending === '' ? end : last - 1 };
}

function isWritten(text: string, at: number): boolean {
  return !isDiacritic(text.charCodeAt(at)) && text.charAt(at) !== TATWEEL;
}

/** The spans of a name in the source. */
export function sourceSpans({ blocks }: Document, { places }: ArticleName): Span[] {
  return places.flatMap((place) => {
    const placed = blocks[place.block];
    return placed ? [placed.map.sourceSpan(nameSpan(placed.block, place))] : [];
  });
}

/** The edits of the source that give a name another spelling wherever it stands. A word that markup cuts through is changed where that can be done. */
export function renameEdits(
  { blocks }: Document,
  { places }: ArticleName,
  newName: string,
  lexicon: Pick<Lexicon, 'analyse'>,
): TextEdit[] {
  return places.flatMap((place) => {
    const placed = blocks[place.block];
    const text = withName(place, newName, lexicon);
    return (placed && toSourceEdit({ start: place.start, end: place.end, text }, placed)) ?? [];
  });
}
