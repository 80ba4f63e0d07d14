import pc from 'picocolors';
import { type CountedNoun, counted } from '../../rules/engine/message.js';
import type { Finding, Fix, Language } from '../../rules/index.js';
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
  accusative: 'ملفا',
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
  fixed: { ar: 'أُصلح: {count}', en: 'fixed: {count}' },
  fixable: { ar: 'يمكن إصلاح {count} منها بالأمر mudaqqiq fix', en: 'mudaqqiq fix can mend {count} of them' },
  or: { ar: 'أو', en: 'or' },
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

/** «اخبار» ← «أخبار», and the other ways there are; a fix in several places says what it does by its title. */
function fixLine(text: string, finding: Finding, language: Language, c: Colors, bidi: Isolator): string | undefined {
  const [first, ...others] = finding.fixes;
  if (!first) return undefined;
  const or = `${language === 'ar' ? '،' : ','} ${TEXTS.or[language]} `;
  const quote = (part: string): string => (language === 'ar' ? `«${part}»` : `“${bidi.article(part)}”`);
  const arrow = language === 'ar' ? '←' : '→';
  const edit = first.edits[0];
  const isPlain = (fix: Fix): boolean =>
    fix.edits.length === 1 && fix.edits[0]?.start === edit?.start && fix.edits[0]?.end === edit?.end;
  if (!edit || first.edits.length > 1 || oneLine(edit.text).trim() === '') {
    return bidi.phrase(c.green([first, ...others].map(({ title }) => printable(title)).join(or)), language);
  }
  const written = (fix: Fix): string =>
    isPlain(fix) ? quote(oneLine(fix.edits[0]?.text ?? '')) : printable(fix.title);
  const old = c.dim(quote(oneLine(text.slice(edit.start, edit.end))));
  const more = others.length === 0 ? '' : c.dim(or) + others.map((fix) => c.green(written(fix))).join(c.dim(or));
  return bidi.phrase(`${old} ${arrow} ${c.green(written(first))}${more}`, language);
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
    ...(summary.fixed === 0 ? [] : [TEXTS.fixed[language].replace('{count}', String(summary.fixed))]),
    ...(summary.fixable === 0 ? [] : [c.dim(TEXTS.fixable[language].replace('{count}', String(summary.fixable)))]),
  ].join(' · ');
}
