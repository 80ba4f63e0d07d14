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

/** What is read so far. */
interface Tables {
  readonly prefixes: AffixEntry[];
  readonly suffixes: AffixEntry[];
  readonly flagSets: string[][];
  readonly tags: string[];
  readonly conversions: [string, string][];
  readonly ignored: Set<string>;
}

/** `SFX AC ة ته/481 ة`: class, strip, append with the classes it may take in turn, condition. */
function affixEntry(
  [, flag = '', strip, appended = '', condition]: readonly string[],
  { flagSets, ignored }: Tables,
): AffixEntry {
  const [append, continuation = ''] = appended.split('/');
  return {
    flag,
    strip: withoutIgnored(column(strip), ignored),
    append: withoutIgnored(column(append), ignored),
    continuation: /^\d+$/.test(continuation) ? (flagSets[Number(continuation) - 1] ?? []) : flagsOf(continuation),
    condition: conditionOf(condition),
  };
}

/** Takes in a line that does not open a table. */
type ReadLine = (fields: readonly string[], tables: Tables, line: string) => void;

const DIRECTIVES: Readonly<Record<string, ReadLine>> = {
  AF: ([, flags = ''], { flagSets }) => void flagSets.push(flagsOf(flags)),
  AM: (_, { tags }, line) => void tags.push(line.slice(2).trim()),
  ICONV: ([, from = '', to = ''], { conversions }) => void conversions.push([from, to]),
  PFX: (fields, tables) => void tables.prefixes.push(affixEntry(fields, tables)),
  SFX: (fields, tables) => void tables.suffixes.push(affixEntry(fields, tables)),
};

/** The directives whose first line tells how many lines follow: of each affix class, and of the other tables. */
function tableOf([directive = '', name = '']: readonly string[]): string | undefined {
  if (directive === 'PFX' || directive === 'SFX') return `${directive} ${name}`;
  return directive in DIRECTIVES ? directive : undefined;
}

/** Throws on a line that would change which words are right in a way not known here. */
function assertKnown(fields: readonly string[], isHeader: boolean): void {
  const [directive = '', name = '', combines = ''] = fields;
  if (isHeader && directive.endsWith('FX') && combines !== 'Y')
    throw new Error(`class ${name} does not combine with others`);
  if (directive === 'FLAG' && name !== 'long') throw new Error(`flags are ${name}`);
  if (directive in DIRECTIVES || directive === 'FLAG' || directive === 'IGNORE' || WITHOUT_EFFECT.has(directive))
    return;
  throw new Error(`directive ${directive} is not known`);
}

/**
 * Reads a hunspell affix file. Throws on a directive that would change which words are right and is not known here, so
 * that a new version of a dictionary never loses a rule in silence.
 */
export function parseAffixFile(text: string): AffixFile {
  const tables: Tables = { prefixes: [], suffixes: [], flagSets: [], tags: [], conversions: [], ignored: new Set() };
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  // The ignored characters count for every affix, wherever they are named.
  for (const line of lines)
    if (line.startsWith('IGNORE')) for (const ignored of line.slice(6).trim()) tables.ignored.add(ignored);
  const opened = new Set<string>();
  for (const line of lines) {
    const fields = line.split(/\s+/);
    const table = tableOf(fields);
    const isHeader = table !== undefined && !opened.has(table);
    assertKnown(fields, isHeader);
    if (isHeader) opened.add(table);
    else DIRECTIVES[fields[0] ?? '']?.(fields, tables, line);
  }
  const chained = tables.prefixes.find(({ continuation }) => continuation.length > 0);
  if (chained !== undefined) throw new Error(`prefix class ${chained.flag} takes classes of its own`);
  return tables;
}
