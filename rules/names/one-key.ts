import { CONFUSIONS } from '../lexicon/edit-weights.js';
import { keyNeighbours } from '../lexicon/keyboard.js';

const neighbours = keyNeighbours();

/** Whether one letter is easily written for the other: it looks or sounds alike, or its key is beside the other's. */
function areConfused(a: string, b: string): boolean {
  return (
    (neighbours.get(a) ?? '').includes(b) ||
    CONFUSIONS.some(({ letters }) => letters.includes(a) && letters.includes(b))
  );
}

/** Where two words begin to differ. */
function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

/** A last letter of these may be an ending. */
const ENDINGS = 'اويهةىنتكم';

/** Whether two letters of equally long words changed places or one was mistyped. */
function differByKey(a: string, b: string): boolean {
  const at = firstDifference(a, b);
  const [letter = '', other = ''] = [a.charAt(at), b.charAt(at)];
  if (a.slice(at + 1) === b.slice(at + 1))
    return !(at === a.length - 1 && ENDINGS.includes(letter)) && areConfused(letter, other);
  return letter === b[at + 1] && other === a[at + 1] && a.slice(at + 2) === b.slice(at + 2);
}

/** Whether the longer word has one letter more inside. At the end it would be an ending, at the beginning a clitic. */
function differByLetter(shorter: string, longer: string): boolean {
  const at = firstDifference(shorter, longer);
  return at > 0 && at < shorter.length && shorter.slice(at) === longer.slice(at + 1);
}

/** Whether a slip of one key makes one word of the other: a letter left out, doubled, mistyped, or two that changed places. */
export function areOneKeyApart(a: string, b: string): boolean {
  if (a === b) return false;
  if (a.length === b.length) return differByKey(a, b);
  if (Math.abs(a.length - b.length) !== 1) return false;
  return a.length < b.length ? differByLetter(a, b) : differByLetter(b, a);
}

/** What is left of a word without each of its letters, and whole: words that are one key apart have one of these in common. */
export function withoutOneLetter(word: string): ReadonlySet<string> {
  const shorter = new Set([word]);
  for (let i = 0; i < word.length; i++) shorter.add(word.slice(0, i) + word.slice(i + 1));
  return shorter;
}
