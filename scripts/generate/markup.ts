import type { Language } from '../../rules/engine/finding.js';

/** Characters that Markdown, HTML or GitHub's formulas would read; some only at the start of a line. */
const MARKUP = /[&<>|*_`[\]\\#~$!]|^[-+]|(?<=^\d{1,9})[.)]/gm;
/** Characters that nobody sees (Unicode categories Cf and Zs but for the space, and the controls). */
const INVISIBLE = /(?! )[\p{Cf}\p{Zs}\p{Cc}]/gu;

/** Text for a line of Markdown, shown as it is: white space and invisible characters too. */
export function plain(text: string): string {
  return text
    .replace(MARKUP, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/ (?= )|^ | $/gm, '&nbsp;')
    .replace(/\r?\n/g, '<br>')
    .replace(INVISIBLE, (character) =>
      code(`U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`),
    );
}

/** A piece of code in a line, which reads left to right in an Arabic line as well. */
export function code(text: string): string {
  return `<code dir="ltr">${text.replace(/[&<>|]/g, (character) => `&#${character.charCodeAt(0)};`)}</code>`;
}

/** Code on lines of its own. */
export function codeBlock(language: string, text: string): string {
  return inDirection('ltr', `\`\`\`${language}\n${text}\n\`\`\``);
}

/** Markdown that is laid out in one direction, wherever it stands. */
export function inDirection(direction: 'rtl' | 'ltr', markdown: string): string {
  return `<div dir="${direction}">\n\n${markdown}\n\n</div>`;
}

/** A table whose cells are Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The direction in which a language is written. */
export const DIRECTION: Readonly<Record<Language, 'rtl' | 'ltr'>> = { ar: 'rtl', en: 'ltr' };
