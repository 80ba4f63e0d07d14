/** A condition on one letter: one of `letters`, or none of them. */
export interface LetterSet {
  readonly negated: boolean;
  readonly letters: string;
}

/** One line of a `PFX` or `SFX` table. */
export interface AffixEntry {
  /** The two-letter name of the affix class. */
  readonly flag: string;
  /** What the stem loses at this end. */
  readonly strip: string;
  /** What it gets instead. */
  readonly append: string;
  /** The classes that the form may take in turn. */
  readonly continuation: readonly string[];
  /** What the stem's letters at this end must be, in reading order; empty where any stem will do. */
  readonly condition: readonly LetterSet[];
}

/** A hunspell affix file, as far as it decides which words are right. */
export interface AffixFile {
  readonly prefixes: readonly AffixEntry[];
  readonly suffixes: readonly AffixEntry[];
  /** The flag sets of the `AF` table; entries name them by number, counted from 1. */
  readonly flagSets: readonly (readonly string[])[];
  /** The texts of the `AM` table; entries name them by number, counted from 1. */
  readonly tags: readonly string[];
  /** Characters that do not count, in words and in affixes. */
  readonly ignored: ReadonlySet<string>;
  /** What is replaced in a word before it is looked up. */
  readonly conversions: readonly (readonly [from: string, to: string])[];
}

/** Directives that only serve suggestions or describe the file. */
const WITHOUT_EFFECT: ReadonlySet<string> = new Set(['SET', 'TRY', 'KEY', 'MAP', 'REP']);
/** A letter, or a set of letters in brackets. */
const CONDITION = /\[(\^?)([^\]]+)\]|(.)/gu;

/** `word` without the characters that the dictionary ignores. */
export function withoutIgnored(word: string, ignored: ReadonlySet<string>): string {
  let kept = word;
  for (const character of ignored) if (kept.includes(character)) kept = kept.replaceAll(character, '');
  return kept;
}

/** The flags of `FLAG long`: two characters each. */
function flagsOf(text: string): string[] {
  return text.match(/../gu) ?? [];
}

function conditionOf(text: string | undefined): LetterSet[] {
  if (text === undefined || text === '.') return [];
  return Array.from(text.matchAll(CONDITION), ([, caret, group, letter]): LetterSet => {
    if (letter === '.') return { negated: true, letters: '' };
    return { negated: caret === '^', letters: group ?? letter ?? '' };
  });
}

/** `0` stands for nothing in the columns of an affix table. */
function column(text: string | undefined): string {
  return text === undefined || text === '0' ? '' : text;
}

/**
 * Reads a hunspell affix file. Throws on a directive that would change which words are right and is not known here, so
 * that a new version of a dictionary never loses a rule in silence.
 */
export function parseAffixFile(text: string): AffixFile {
  const flagSets: string[][] = [];
  const tags: string[] = [];
  const conversions: [string, string][] = [];
  const prefixes: AffixEntry[] = [];
  const suffixes: AffixEntry[] = [];
  const ignored = new Set<string>();
  const lines = text.split(/\r?\n/).map((line) => line.trim());

  // The ignored characters count for every affix, wherever they are named.
  for (const line of lines)
    if (line.startsWith('IGNORE')) for (const character of Array.from(line.slice(6).trim())) ignored.add(character);

  const counted = new Set<string>();
  /** The first line of a table tells how many lines follow. */
  const isHeader = (table: string): boolean => !counted.has(table) && counted.add(table) !== undefined;

  for (const [index, line] of lines.entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const fields = line.split(/\s+/);
    const [directive = '', first = '', second, third] = fields;
    switch (directive) {
      case 'AF':
        if (!isHeader('AF')) flagSets.push(flagsOf(first));
        break;
      case 'AM':
        if (!isHeader('AM')) tags.push(line.slice(2).trim());
        break;
      case 'ICONV':
        if (!isHeader('ICONV')) conversions.push([first, second ?? '']);
        break;
      case 'PFX':
      case 'SFX': {
        if (isHeader(`${directive} ${first}`)) {
          if (second !== 'Y') throw new Error(`line ${index + 1}: ${directive} ${first} does not combine (${second})`);
          break;
        }
        const [append = '', continuation = ''] = (third ?? '').split('/');
        const flags = /^\d+$/.test(continuation) ? (flagSets[Number(continuation) - 1] ?? []) : flagsOf(continuation);
        const entry = {
          flag: first,
          strip: withoutIgnored(column(second), ignored),
          append: withoutIgnored(column(append), ignored),
          continuation: flags,
          condition: conditionOf(fields[4]),
        };
        (directive === 'PFX' ? prefixes : suffixes).push(entry);
        break;
      }
      case 'FLAG':
        if (first !== 'long') throw new Error(`line ${index + 1}: FLAG ${first}`);
        break;
      case 'IGNORE':
        break;
      default:
        if (!WITHOUT_EFFECT.has(directive)) throw new Error(`line ${index + 1}: ${directive} is not known here`);
    }
  }
  const chained = prefixes.find(({ continuation }) => continuation.length > 0);
  if (chained !== undefined)
    throw new Error(`PFX ${chained.flag}: prefixes with classes of their own are not known here`);
  return { prefixes, suffixes, flagSets, tags, ignored, conversions };
}
