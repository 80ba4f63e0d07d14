import type { Format } from '../rules/index.js';
import type { Line } from './lines.js';
import { fill, type Problem } from './problem.js';
import type { Proofreader } from './proofreader.js';
import { findingsJson } from './reporters/finding-json.js';
import { type Tally, Totals } from './summary.js';

/** The answers to some lines, ready for standard output, and their sums. */
export interface Answers {
  readonly output: string;
  readonly tally: Tally;
  /** Lines that could not be read. */
  readonly badLines: readonly Problem[];
  readonly problems: readonly Problem[];
}

/** What a line asks for. `id` is JSON text, given back as it came. */
interface Request {
  readonly id: string;
  readonly text: string;
  readonly format: Format;
}

interface Refusal {
  readonly id: string;
  readonly problem: Problem;
}

const FORMATS: readonly Format[] = ['plain', 'markdown'];

/** Answers lines of `{"id": …, "text": …}` in their order. A line of white space gets no answer; every other one gets exactly one. */
export async function answerLines(lines: readonly Line[], proofreader: Proofreader): Promise<Answers> {
  const output: string[] = [];
  const totals = new Totals();
  const badLines: Problem[] = [];
  const problems: Problem[] = [];
  for (const line of lines) {
    if ('text' in line && line.text.trim() === '') continue;
    const request = readLine(line);
    if ('problem' in request) {
      badLines.push(request.problem);
      output.push(`{"id":${request.id},"error":${JSON.stringify(request.problem.text[proofreader.language])}}\n`);
      continue;
    }
    const { result, problems: found } = await proofreader.text(request.text, request.format);
    problems.push(...found);
    totals.add({ words: result.words, findings: result.findings, fixed: 0 });
    output.push(`{"id":${request.id},"findings":${JSON.stringify(findingsJson(request.text, result.findings))}}\n`);
  }
  return { output: output.join(''), tally: totals.tally, badLines, problems };
}

function readLine(line: Line): Request | Refusal {
  const refuse = (id: string, ...[message, data]: Parameters<typeof fill>): Refusal => ({
    id,
    problem: { text: fill(message, { line: line.number, ...data }) },
  });
  if ('failure' in line) return refuse('null', line.failure, { limit: LINE_LIMIT_MEGABYTES });
  let value: unknown;
  try {
    value = JSON.parse(line.text);
  } catch {
    return refuse('null', 'badJson');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse('null', 'notAnObject');
  const id = idText(line.text, 'id' in value ? value.id : undefined);
  if (!('text' in value) || typeof value.text !== 'string') return refuse(id, 'noText');
  const wanted = 'format' in value ? value.format : 'plain';
  const format = FORMATS.find((known) => known === wanted);
  if (format === undefined)
    return refuse(id, 'badLineFormat', { value: JSON.stringify(wanted), choices: FORMATS.join(' ') });
  return { id, text: value.text, format };
}

/** The longest line that is read; a longer one is answered with an error. */
export const LINE_LIMIT_MEGABYTES = 64;

/** The id as JSON text. A number that is too long for a double (a 64-bit key) is taken from the line as it stands there. */
function idText(line: string, id: unknown): string {
  if (typeof id !== 'number' || Number.isSafeInteger(id)) return JSON.stringify(id ?? null);
  for (const [, digits] of line.matchAll(/"id"\s*:\s*(-?\d[\d.eE+-]*)/g)) {
    if (digits !== undefined && Number(digits) === id) return digits;
  }
  return JSON.stringify(id);
}
