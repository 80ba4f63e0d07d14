import { isLetter } from '../arabic.js';
import { makeBlock } from '../block.js';
import type { BlockKind, PlacedBlock } from '../document.js';
import { OffsetMap } from '../offset-map.js';
import type { ParsedFormat } from '../parse.js';

interface Line {
  readonly start: number;
  readonly end: number;
}

/** A line shorter than this does not run on in the next one: it is a headline, a byline or the last line of a paragraph. */
const WRAPPED_LINE = 60;
/** A block of at most this many words without a final mark is a headline. */
const HEADLINE_WORDS = 14;

const COMMENT = /^[ \t]*\/\/[ \t]*mudaqqiq-/;
const FINAL_MARK = /[.!?؟…:؛۔][»”"')\]]*[ \t\r]*$/;
/** A line that names the author. */
export const BYLINE = /^[ \t]*(?:بقلم|كتب|كتبت|إعداد|ترجمة|تحرير)[ \t]*[:\-–—/]/;
/** What a credit names: an agency, the photographer's and the agency's names, or that it is one. */
const CREDIT =
  /رويترز|أ ?ف ?ب|فرانس برس|أسوشيتد|تصوير|أرشيف|الأناضول|وكالات|غيتي|[A-Za-z][^/]*\/|\b(?:AFP|AP|EPA|Getty|Reuters)\b/;
/** A caption is short, and a credit is shorter. */
const LONGEST_CAPTION_WORDS = 40;
const LONGEST_CREDIT = 80;

/**
 * Plain text: blank lines part paragraphs, and so does a line break after a short line or after a final mark. Lines of
 * the form `// mudaqqiq-…` are comments.
 */
export function parsePlain(source: string): ParsedFormat {
  const blocks: PlacedBlock[] = [];
  const comments: { start: number; end: number; text: string }[] = [];
  let open: Line | undefined;
  const close = (): void => {
    if (open) blocks.push(placeBlock(source, open));
    open = undefined;
  };
  for (let start = 0; start < source.length; ) {
    const newline = source.indexOf('\n', start);
    const next = newline < 0 ? source.length : newline + 1;
    let end = newline < 0 ? source.length : newline;
    if (end > start && source.charCodeAt(end - 1) === 0x0d) end--;
    const line = source.slice(start, end);
    if (COMMENT.test(line)) {
      close();
      comments.push({ start, end, text: line });
    } else if (line.trim() === '') {
      close();
    } else {
      open = open ? { start: open.start, end } : { start, end };
      if (line.length < WRAPPED_LINE || FINAL_MARK.test(line)) close();
    }
    start = next;
  }
  close();
  return { blocks, comments, frontMatter: {} };
}

function placeBlock(source: string, { start, end }: Line): PlacedBlock {
  const text = source.slice(start, end);
  return { block: makeBlock(kindOf(text), text), map: OffsetMap.at(start) };
}

function kindOf(text: string): BlockKind {
  if (BYLINE.test(text)) return 'byline';
  if (endsWithCredit(text) && wordCount(text) <= LONGEST_CAPTION_WORDS) return 'caption';
  return !FINAL_MARK.test(text) && !text.includes('\n') && wordCount(text) <= HEADLINE_WORDS ? 'heading' : 'paragraph';
}

/** Whether the text ends with a credit in brackets, with no full stop after it: (رويترز)، (تصوير: …)، (Name / Agency). */
function endsWithCredit(text: string): boolean {
  const trimmed = text.trimEnd();
  if (!/[)\]]$/.test(trimmed)) return false;
  const open = Math.max(trimmed.lastIndexOf('('), trimmed.lastIndexOf('['));
  return open >= 0 && trimmed.length - open <= LONGEST_CREDIT && CREDIT.test(trimmed.slice(open));
}

function wordCount(text: string): number {
  let words = 0;
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const letter = isLetter(text.charCodeAt(i));
    if (letter && !inside) words++;
    inside = letter;
  }
  return words;
}
