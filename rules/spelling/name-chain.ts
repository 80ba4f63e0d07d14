import type { Token, WordToken } from '../engine/tokens.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { isNameClass, type WordClass } from '../lexicon/word-class.js';
import { isTitle, mayBeName, standTogether } from './name-hints.js';

/** What stands inside a name: محمد بن سعيد، عبد الله، أبو بكر. */
const LINKS: ReadonlySet<string> = new Set('بن ابن بنت أبو أبي أبا أم آل عبد'.split(' '));

/** Words before a name that no title list has: kin. */
const KIN =
  /^[وف]?(?:عم|خال|أخ|أخو|أخي|أب|أبو|ابن|نجل|شقيق|زوج|صديق|زميل|والد|جد)(?:ه|ها|هم|هما)$|^[وف]?(?:شقيقت|زوجت|والدت|ابنت|عمت|خالت|جدت|صديقت|زميلت)(?:ه|ها|هم|هما)$/;

/** Offices that stand before what they are held of. */
const OFFICE =
  /^[وفبل]?(?:رئيس|وزير|سفير|نائب|مدير|أمير|محافظ|قائد|زعيم|سكرتير|مستشار|مدرب|حارس|ملك|عميد|أمين|مفتي|حاكم)ة?$/;

const COMMON: ReadonlySet<WordClass> = new Set(['noun', 'masdar', 'adjective']);

/** What has a particle goes on with the sentence. Many family names of the Gulf begin with با and بو. */
const BEHIND_PARTICLE = /^(?:[وفلك]|ب(?![او]))/;

/** A name is hardly longer. */
const LONGEST = 6;

interface Chain {
  readonly names: number;
  /** Whether one of them is no common noun: محمد, unlike حسن. */
  readonly sure: boolean;
  /** Whether a title or a word of kin announces it. */
  readonly announced: boolean;
}

/**
 * Whether a word is most likely a part of a name: after two names (عبود فرج الشيحاوي), after a title and a name, after one
 * name where it has the article as surnames have, or between an announcement and two names.
 */
export function isAmongNames(text: string, tokens: readonly Token[], token: WordToken, lexicon: Lexicon): boolean {
  if (BEHIND_PARTICLE.test(token.bare)) return false;
  const before = chain(text, tokens, token.index, -1, lexicon);
  if (before.names >= 2) return before.sure || before.announced;
  if (before.names === 1 && (before.announced || (before.sure && token.bare.startsWith('ال')))) return true;
  const after = chain(text, tokens, token.index, 1, lexicon);
  return (before.names === 1 && after.names >= 1) || (before.announced && after.names >= 1);
}

/** The names that stand right beside the word, and what announces them. */
function chain(text: string, tokens: readonly Token[], index: number, step: 1 | -1, lexicon: Lexicon): Chain {
  let names = 0;
  let sure = false;
  for (let at = index + step; Math.abs(at - index) <= LONGEST; at += step) {
    const token = tokens[at];
    const inner = tokens[at - step];
    const [first, second] = step === 1 ? [inner, token] : [token, inner];
    if (token?.kind !== 'word' || !first || !second || !standTogether(text, first, second)) break;
    if (LINKS.has(token.bare)) continue;
    const isSure = isPersonalName(token.bare, lexicon);
    if (!isSure && lexicon.accepts(token.bare))
      return { names, sure, announced: step === -1 && isAnnouncement(tokens, at) };
    names++;
    sure ||= isSure && !isCommonNoun(token.bare, lexicon);
    // A conjunction begins a name.
    if (step === -1 && isConjoined(token.bare, lexicon)) break;
  }
  return { names, sure, announced: false };
}

/** A title, a word of kin, or an office with its complement: وزيرة القضاء. */
function isAnnouncement(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word') return false;
  if (isTitle(token.bare) || KIN.test(token.bare)) return true;
  const before = tokens[at - 1];
  return token.bare.startsWith('ال') && before?.kind === 'word' && OFFICE.test(before.bare);
}

/** Whether the word is a name of people as a rule: one that no dictionary has as a word, or that the lists have often. */
export function isPersonalName(bare: string, lexicon: Lexicon): boolean {
  if (bare.length < 3) return false;
  const readings = lexicon.analyse(bare);
  return (
    readings.some(({ wordClass }) => isNameClass(wordClass) && wordClass !== 'place-name') &&
    readings.every(({ wordClass }) => wordClass !== 'particle')
  );
}

function isCommonNoun(bare: string, lexicon: Lexicon): boolean {
  return lexicon.analyse(bare).some(({ wordClass }) => COMMON.has(wordClass));
}

/** What a correction has to be among names: a name, or a listed word that is hardly used as one. */
export function isLikeName(bare: string, lexicon: Lexicon): boolean {
  return isPersonalName(bare, lexicon) || (!bare.startsWith('ال') && mayBeName(bare, lexicon));
}

/** وأحمد: the name is read with its conjunction. */
function isConjoined(bare: string, lexicon: Lexicon): boolean {
  if (!/^[وف]/.test(bare)) return false;
  const readings = lexicon.analyse(bare);
  return (
    readings.length === 0 || readings.some(({ proclitics, wordClass }) => proclitics !== '' && isNameClass(wordClass))
  );
}
