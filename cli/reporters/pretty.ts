import pc from 'picocolors';
import { type CountedNoun, counted, formatMessage, type Localized } from '../../rules/engine/message.js';
import { applyEdits, type Finding, type Fix, type Language } from '../../rules/index.js';
import { ISOLATES, type Isolator, NO_ISOLATES, printable } from '../bidi.js';
import { say } from '../problem.js';
import { SEVERITIES } from '../severities.js';
import { positionsIn } from './finding-json.js';
import type { FileReport, ReporterFactory, Summary } from './reporter.js';

type Colors = ReturnType<typeof pc.createColors>;

const FILES: CountedNoun = {
  singular: 'ملف واحد',
  dual: 'ملفان',
  plural: 'ملفات',
  accusative: 'ملفًا',
  en: ['file', 'files'],
};
const WORDS: CountedNoun = {
  singular: 'كلمة واحدة',
  dual: 'كلمتان',
  plural: 'كلمات',
  accusative: 'كلمة',
  en: ['word', 'words'],
};

const TEXTS = {
  clean: { ar: 'لا أخطاء', en: 'No errors' },
  fixed: { ar: 'عدد ما صُحّح: {count}', en: 'fixed: {count}' },
  fixable: { ar: 'يمكن تصحيح {count} منها بالأمر mudaqqiq fix', en: 'mudaqqiq fix can mend {count} of them' },
} as const;

/** How much of the line is shown on either side of the flagged text, in UTF-16 code units. */
const CONTEXT = 42;

/** For people: each finding with its place, the words around it, and what to write instead. */
export const pretty: ReporterFactory = ({ language, color, terminal, quiet }) => {
  const c = pc.createColors(color);
  const bidi = terminal ? ISOLATES : NO_ISOLATES;
  return {
    begin: () => '',
    file: (report) => {
      const note =
        report.encoding === 'utf-8' || quiet
          ? ''
          : `  ${bidi.phrase(say(language, 'readAs', { encoding: report.encoding }), language)}`;
      if (report.findings.length === 0 && note === '') return '';
      return [
        `${c.bold(c.underline(report.path))}${c.dim(note)}`,
        ...findingLines(report, language, c, bidi),
        '',
        '',
      ].join('\n');
    },
    end: (summary) =>
      quiet || summary.files === 0 ? '' : `${bidi.phrase(summaryLine(summary, language, c), language)}\n`,
  };
};

function findingLines({ text, findings }: FileReport, language: Language, c: Colors, bidi: Isolator): string[] {
  const position = positionsIn(text);
  const places = findings.map(({ start }) => {
    const { line, column } = position(start);
    return `${line}:${column}`;
  });
  const placeWidth = Math.max(0, ...places.map((place) => place.length));
  const nameWidth = Math.max(...Object.values(SEVERITIES).map(({ name }) => name[language].length));
  const indent = ' '.repeat(2 + placeWidth + 2 + nameWidth + 2);
  return findings.flatMap((finding, i) => {
    const { name, color } = SEVERITIES[finding.severity];
    const severity = bidi.phrase(name[language], language) + ' '.repeat(nameWidth - name[language].length);
    const message = bidi.phrase(printable(finding.message), language);
    const head = `  ${c.dim((places[i] as string).padEnd(placeWidth))}  ${c[color](severity)}  ${message}  ${c.dim(finding.ruleId)}`;
    const fix = fixLine(text, finding, language, c, bidi);
    return [
      head,
      `${indent}${bidi.article(contextOf(text, finding, c[color], c))}`,
      ...(fix === undefined ? [] : [`${indent}${fix}`]),
    ];
  });
}

/** The words around a finding on its line, with the flagged ones marked: by colour, or in brackets where there is none. */
function contextOf(text: string, { start, end }: Finding, paint: (text: string) => string, c: Colors): string {
  const before = lineBefore(text, start);
  const after = lineAfter(text, end);
  const flagged = oneLine(text.slice(start, end)) || '\u2038';
  const mark = c.isColorSupported ? c.bold(c.underline(paint(flagged))) : `[${flagged}]`;
  return oneLine(before) + mark + oneLine(after);
}

function lineBefore(text: string, end: number): string {
  const from = Math.max(0, end - CONTEXT);
  const lineStart = Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf('\r', end - 1)) + 1;
  if (end === 0 || lineStart >= from) return text.slice(end === 0 ? 0 : lineStart, end).trimStart();
  const space = text.indexOf(' ', from);
  return `… ${text.slice(space >= 0 && space < end ? space + 1 : from, end)}`;
}

function lineAfter(text: string, start: number): string {
  const window = text.slice(start, start + CONTEXT);
  const line = window.split(/[\r\n]/, 1)[0] as string;
  if (line.length < window.length || start + CONTEXT >= text.length) return line.trimEnd();
  const space = line.lastIndexOf(' ');
  return `${space > 0 ? line.slice(0, space) : line} …`;
}

function oneLine(text: string): string {
  return printable(text.replace(/[\t\r\n]+/g, ' '));
}

/** «اخبار» ← «أخبار»، أو «إخبار»: the flagged text before and after each fix, best first. */
function fixLine(text: string, finding: Finding, language: Language, c: Colors, bidi: Isolator): string | undefined {
  if (finding.fixes.length === 0) return undefined;
  const quote = (part: string): string => (language === 'ar' ? `«${part}»` : `“${bidi.article(part)}”`);
  const written = finding.fixes.map((fix) => {
    const after = mended(text, finding, fix);
    return c.green(after === undefined ? printable(fix.title) : quote(oneLine(after)));
  });
  const or = c.dim(language === 'ar' ? '، أو ' : ', or ');
  const first = finding.fixes[0];
  const before =
    first && mended(text, finding, first) !== undefined
      ? `${c.dim(quote(oneLine(text.slice(finding.start, finding.end))))} `
      : '';
  const arrow = before === '' ? '' : language === 'ar' ? '← ' : '→ ';
  return bidi.phrase(before + arrow + written.join(or), language);
}

/** The flagged text after a fix; undefined where the fix changes other places, or where nothing is left to show. */
function mended(text: string, { start, end }: Finding, { edits }: Fix): string | undefined {
  if (!edits.every((edit) => start <= edit.start && edit.end <= end)) return undefined;
  const inside = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  const after = applyEdits(text.slice(start, end), inside);
  return after.trim() === '' ? undefined : after;
}

/** One and two are words in Arabic where nothing is counted by name. */
function numberOf(count: number): number | Localized {
  if (count === 1) return { ar: 'واحد', en: '1' };
  return count === 2 ? { ar: 'اثنين', en: '2' } : count;
}

function summaryLine(summary: Summary, language: Language, c: Colors): string {
  const counts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const { noun, color } = SEVERITIES[severity];
    return summary[severity] === 0 ? [] : [c[color](counted(summary[severity], noun)[language])];
  });
  const found = counts.length === 0 ? c.green(TEXTS.clean[language]) : counts.join(language === 'ar' ? '، ' : ', ');
  return [
    found,
    counted(summary.files, FILES)[language],
    counted(summary.words, WORDS)[language],
    ...(summary.fixed === 0 ? [] : [formatMessage(TEXTS.fixed, { count: summary.fixed }, language)]),
    ...(summary.fixable === 0
      ? []
      : [c.dim(formatMessage(TEXTS.fixable, { count: numberOf(summary.fixable) }, language))]),
  ].join(' · ');
}
