/** What a writer got wrong, as an editor would name it. `other` is a mistyped key, a letter left out, swapped or doubled. */
export type SlipKind =
  | 'hamza-missing'
  | 'hamzat-wasl'
  | 'hamza-seat'
  | 'tanween-after-hamza'
  | 'madda'
  | 'teh-marbuta'
  | 'alef-maqsura'
  | 'silent-alef'
  | 'dad-zah'
  | 'repeated-letter'
  | 'run-together'
  | 'other';

/** Kinds of slip that change single letters into others, by what was written and what was meant. */
const LETTER_KINDS: readonly (readonly [kind: SlipKind, written: string, meant: string])[] = [
  ['hamza-missing', 'ا', 'أإ'],
  ['hamza-missing', 'و', 'ؤ'],
  ['hamza-missing', 'يى', 'ئ'],
  ['madda', 'ا', 'آ'],
  ['hamza-seat', 'أإ', 'آ'],
  ['hamzat-wasl', 'أإ', 'ا'],
  ['hamza-seat', 'ءأإؤئ', 'ءأإؤئ'],
  ['dad-zah', 'ضظ', 'ضظ'],
];

/** The same at the end of a word. */
const ENDING_KINDS: readonly (readonly [kind: SlipKind, written: string, meant: string])[] = [
  ['teh-marbuta', 'هة', 'هة'],
  ['alef-maqsura', 'ىي', 'ىي'],
  ['alef-maqsura', 'ا', 'ى'],
  ['alef-maqsura', 'ى', 'ا'],
];

/** Slips that change the number of letters, by the letters that differ; `last` where they are the end of the word. */
const LONGER_KINDS: readonly (readonly [kind: SlipKind, written: string, meant: string, last: boolean])[] = [
  ['madda', 'ءا', 'آ', false],
  ['madda', 'أا', 'آ', false],
  ['madda', 'اا', 'آ', false],
  ['hamza-seat', 'ىء', 'ئ', true],
  ['hamza-seat', 'يء', 'ئ', true],
];

function find(
  table: readonly (readonly [kind: SlipKind, written: string, meant: string])[],
  written: string,
  meant: string,
): SlipKind | undefined {
  return table.find(([, from, to]) => from.includes(written) && to.includes(meant))?.[0];
}

/** The kind that explains all letters that differ in two words of one length. */
function ofLetters(written: string, meant: string): SlipKind {
  let kind: SlipKind | undefined;
  for (let i = 0; i < written.length; i++) {
    const [from, to] = [written.charAt(i), meant.charAt(i)];
    if (from === to) continue;
    const isLast = i === written.length - 1;
    const found = (isLast ? find(ENDING_KINDS, from, to) : undefined) ?? find(LETTER_KINDS, from, to);
    if (found === undefined || (kind !== undefined && kind !== found)) return 'other';
    kind = found;
  }
  return kind ?? 'other';
}

/** What kind of slip turned `meant` into `written`; both bare. `other` also where two kinds come together. */
export function slipKind(written: string, meant: string): SlipKind {
  if (meant.includes(' ')) return meant.replaceAll(' ', '') === written ? 'run-together' : 'other';
  if (written.length === meant.length) return ofLetters(written, meant);
  let start = 0;
  while (start < written.length && written.charAt(start) === meant.charAt(start)) start++;
  let end = 0;
  while (
    end < Math.min(written.length, meant.length) - start &&
    written.charAt(written.length - 1 - end) === meant.charAt(meant.length - 1 - end)
  )
    end++;
  const from = written.slice(start, written.length - end);
  const to = meant.slice(start, meant.length - end);
  const before = written.charAt(start - 1);
  if (end === 0 && before === 'و' && ((from === 'ا' && to === '') || (from === '' && to === 'ا'))) return 'silent-alef';
  if (end === 0 && before === 'ء' && from === 'ا' && to === '') return 'tanween-after-hamza';
  if (from.length === 1 && to === '' && (from === before || from === written.charAt(start + 1)))
    return 'repeated-letter';
  return LONGER_KINDS.find(([, a, b, last]) => a === from && b === to && (!last || end === 0))?.[0] ?? 'other';
}
