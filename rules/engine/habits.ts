import type { Lexicon } from '../lexicon/lexicon.js';
import { bareForm } from './arabic.js';
import type { Finding, Fix } from './finding.js';
import { applyEdits } from './fixes.js';
import type { House } from './house.js';
import { NOUN_PREFIXES, PREFIX_LETTERS } from './stem-start.js';

const ALEFS = 'اأإآ';
const YEH = 'ي';
const ALEF_MAQSURA = 'ى';
/** No more letters than these stand before the first alef of a word: وبال, فسـ. */
const MOST_PROCLITICS = 4;
/** What stands before nouns, and the س of the future. */
const PROCLITIC_LETTERS = `${PREFIX_LETTERS}س`;

/** Spellings that a house takes as they come. */
interface Habits {
  /** With or without a hamza on the first alef. */
  readonly anyInitialAlef: boolean;
  /** ى where the standard has ي. */
  readonly yaaWithoutDots: boolean;
  /** ي where the standard has ى. */
  readonly yaaWithDots: boolean;
}

function habitsOf({ strictness, finalYaa }: House): Habits | undefined {
  const anyFinalYaa = strictness === 'none' || strictness === 'initial-alef-hamza';
  const habits = {
    anyInitialAlef: strictness === 'none' || strictness === 'final-yaa',
    yaaWithoutDots: anyFinalYaa || finalYaa === 'egyptian',
    yaaWithDots: anyFinalYaa,
  };
  return Object.values(habits).includes(true) ? habits : undefined;
}

/** A lexicon that also knows words the way the house writes them; the same lexicon where the house writes as the dictionary does. */
export function withHabits(lexicon: Lexicon, house: House): Lexicon {
  const habits = habitsOf(house);
  if (!habits) return lexicon;
  const known = (bare: string): string | undefined => {
    for (const spelling of standardSpellings(bare, habits, lexicon)) if (lexicon.accepts(spelling)) return spelling;
    return undefined;
  };
  const { spelling } = lexicon;
  /** The word as texts of others mostly have it, to be found in counts. */
  const counted = (bare: string): string => {
    const other = withOtherYaa(bare, habits);
    if (other === undefined || lexicon.accepts(bare)) return bare;
    return lexicon.zipf(other) >= lexicon.zipf(bare) ? other : bare;
  };
  return {
    ...lexicon,
    zipf: (bare) => lexicon.zipf(counted(bare)),
    spelling: {
      suggest: (bare, ...more) => spelling.suggest(counted(bare), ...more),
      judge: (bare, ...more) => spelling.judge(counted(bare), ...more),
      judgeSplit: (left, right, around) => spelling.judgeSplit(counted(left), counted(right), around),
      reconsider: (...given) => spelling.reconsider(...given),
      weight: (bare, around) => spelling.weight(counted(bare), around),
    },
    accepts: (bare) => lexicon.accepts(bare) || known(bare) !== undefined,
    analyse(bare) {
      const readings = lexicon.analyse(bare);
      const standard = readings.length === 0 ? known(bare) : undefined;
      return standard === undefined ? readings : lexicon.analyse(standard);
    },
  };
}

/** How the dictionary may spell a word that is written the way of the house, other than as it stands. */
function* standardSpellings(bare: string, habits: Habits, lexicon: Lexicon): Generator<string> {
  const yaa = withOtherYaa(bare, habits);
  if (yaa !== undefined) yield yaa;
  if (!habits.anyInitialAlef) return;
  for (const word of yaa === undefined ? [bare] : [bare, yaa]) {
    for (let at = 0; at <= MOST_PROCLITICS && at < word.length; at++) {
      if (ALEFS.includes(word.charAt(at))) {
        for (const alef of ALEFS) {
          const spelling = word.slice(0, at) + alef + word.slice(at + 1);
          if (spelling !== word && isWord(spelling, lexicon) && isInitialAlef(spelling, at, lexicon)) yield spelling;
        }
      }
      if (!PROCLITIC_LETTERS.includes(word.charAt(at))) break;
    }
  }
}

function withOtherYaa(bare: string, { yaaWithoutDots, yaaWithDots }: Habits): string | undefined {
  if (yaaWithoutDots && bare.endsWith(ALEF_MAQSURA)) return bare.slice(0, -1) + YEH;
  return yaaWithDots && bare.endsWith(YEH) ? bare.slice(0, -1) + ALEF_MAQSURA : undefined;
}

/** Whether it is a word without the particle of asking: ألكتابه would be «is it for his writing?». */
function isWord(bare: string, lexicon: Lexicon): boolean {
  return lexicon.analyse(bare).some(({ proclitics }) => !/^[وف]?أ/.test(proclitics));
}

/** What the dictionary has at the beginning of some stems though it is no part of the word proper: كأن, الأربعين. */
const WITHIN_STEM = /^(?:ك(?=أن)|ال)/;
const ARTICLE = /(?:ال|لل)$/;

/** Whether the alef at `at` is the first letter of the word proper: of بإعلان and كأنه, not of كأس, which is a word itself. */
function isInitialAlef(bare: string, at: number, lexicon: Lexicon): boolean {
  if (at === 0) return true;
  const before = bare.slice(0, at);
  const lengths = lexicon
    .analyse(bare)
    .map(({ proclitics, stem }) => proclitics.length + (WITHIN_STEM.exec(stem)?.[0].length ?? 0));
  if (lengths.length === 0) return NOUN_PREFIXES.has(before);
  if (!lengths.includes(at)) return false;
  // Where the letters before may be particles or the beginning of the word, the more common word decides.
  return Math.min(...lengths) === at || ARTICLE.test(before) || lexicon.zipf(bare.slice(at)) >= lexicon.zipf(bare);
}

/** Which choice of a word is no matter of spelling alone: قال إن beside أعلن أن. */
const ABOUT_OTHER_THINGS: ReadonlySet<string> = new Set(['grammar']);

/**
 * Whether a finding asks for nothing but what the house does not ask for: its best fix changes only the first alef, or only the final yaa.
 * It goes by the fix and not by the rule, so that it holds for every rule there is.
 */
export function toleratedBy(house: House, lexicon: Lexicon): (finding: Finding, source: string) => boolean {
  const habits = habitsOf(house);
  if (!habits) return () => false;
  return ({ category, start, end, fixes: [fix] }, source) => {
    const edits = fix?.edits.filter((edit) => start <= edit.start && edit.end <= end) ?? [];
    if (edits.length === 0 || ABOUT_OTHER_THINGS.has(category)) return false;
    const written = source.slice(start, end);
    const placed = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
    const [before, after] = [bareForm(written), bareForm(applyEdits(written, placed))];
    if (before === after) return false;
    const [words, rights] = [before.split(/\s+/), after.split(/\s+/)];
    return words.length === rights.length && words.every((word, i) => isSame(word, rights[i] ?? '', habits, lexicon));
  };
}

/** Whether two spellings are one to the house. */
function isSame(written: string, right: string, habits: Habits, lexicon: Lexicon): boolean {
  if (written.length !== right.length) return false;
  for (let at = 0; at < right.length; at++) {
    const [letter, other] = [written.charAt(at), right.charAt(at)];
    if (letter === other) continue;
    const alef = habits.anyInitialAlef && ALEFS.includes(letter) && ALEFS.includes(other);
    if (alef && isInitialAlef(right, at, lexicon)) continue;
    if (at === right.length - 1 && withOtherYaa(written, habits)?.endsWith(other)) continue;
    return false;
  }
  return true;
}

/** A finding whose fixes keep to the house: where the writer ends a word in ى for ي, its correction does so, too. */
export function inHouseStyle({ finalYaa }: House): (finding: Finding, source: string) => Finding {
  if (finalYaa !== 'egyptian') return (finding) => finding;
  return (finding, source) => ({ ...finding, fixes: finding.fixes.map((fix) => withoutDots(fix, source)) });
}

function withoutDots(fix: Fix, source: string): Fix {
  let { title } = fix;
  const edits = fix.edits.map((edit) => {
    const keeps = source.slice(edit.start, edit.end).endsWith(ALEF_MAQSURA) && edit.text.endsWith(YEH);
    if (!keeps) return edit;
    const text = edit.text.slice(0, -1) + ALEF_MAQSURA;
    title = title.replace(edit.text, text);
    return { ...edit, text };
  });
  return { ...fix, title, edits };
}
