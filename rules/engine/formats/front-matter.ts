import type { FrontMatter } from '../document.js';
import type { Offset } from '../span.js';

/** The fence of the front matter, and what may close it: `---` for YAML (also `...`, which ends a YAML document), `+++` for TOML. */
const CLOSING: Readonly<Record<string, RegExp>> = {
  '---': /^(?:---|\.\.\.)[ \t]*\r?$/m,
  '+++': /^\+\+\+[ \t]*\r?$/m,
};
const OPENING = /^(---|\+\+\+)[ \t]*\r?\n/;
/** The first line of data: a name with its value, a comment, a table's name, the closing fence. What a rule between paragraphs is followed by is none of these. */
const FIRST_LINE = /^(?:#|\[|---|\+\+\+|[^\s:=][^:=\n]{0,80}[:=])/;
/** A value at the top level, of YAML (`title: …`) or TOML (`title = …`). Nested values are indented, and no concern here. */
const VALUE = /^(title|date)[ \t]*[:=][ \t]*(\S.*)$/gm;
const QUOTED = /^(["'])(.*?)\1/;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}/;

/** Reads the front matter at `start`: what it tells of the article, and where the article itself begins. */
export function readFrontMatter(
  source: string,
  start: Offset,
): { readonly frontMatter: FrontMatter; readonly end: Offset } {
  const none = { frontMatter: {}, end: start };
  const opening = OPENING.exec(source.slice(start, start + 200));
  if (!opening) return none;
  const bodyStart = start + opening[0].length;
  const rest = source.slice(bodyStart);
  if (!FIRST_LINE.test(rest.slice(0, 200))) return none;
  const closing = CLOSING[opening[1] as string]?.exec(rest);
  if (!closing) return none;
  const values = new Map<string, string>();
  for (const [, name = '', raw = ''] of rest.slice(0, closing.index).matchAll(VALUE)) {
    if (!values.has(name)) values.set(name, plainValue(raw));
  }
  const title = values.get('title');
  const date = ISO_DATE.exec(values.get('date') ?? '')?.[0];
  return {
    frontMatter: { ...(title ? { title } : {}), ...(date ? { date } : {}) },
    end: bodyStart + closing.index + closing[0].length,
  };
}

/** A scalar without its quotes or the comment after it; empty for one that goes on in the next lines (`>`, `|`). */
function plainValue(raw: string): string {
  if (/^[>|]/.test(raw)) return '';
  const quoted = QUOTED.exec(raw);
  return quoted ? (quoted[2] as string) : raw.replace(/\s#.*$/, '').trim();
}
