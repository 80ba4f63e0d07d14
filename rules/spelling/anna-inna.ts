import type { Block } from '../engine/document.js';
import type { WordToken } from '../engine/tokens.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { dictionaryReadings } from '../lexicon/listed-readings.js';

/** أنّ and إنّ with their pronouns, written without hamza; و or ف may stand before them. */
const FAMILY: ReadonlySet<string> = new Set('ان انه انها انهم انهما انهن اننا انني اني انك انكم انكما'.split(' '));
/** With ل ب ك before it only أنّ can stand. كان and كانا are verbs, باني and فاني nouns; لان and بان are verbs too. */
const BOUND = /^[وف]?(?:(?:لان|بان|كان)(?:ه|ها|هم|هما|هن|ني|ك|كم)|(?:لان|بان)نا|كاننا|لان|بان)$/;

/** Forms of the verb of saying, after which إنّ stands (كسر همزة «إن» بعد القول). */
const SAYING: ReadonlySet<string> = new Set(
  (
    'قال قالت قالا قالوا قلت قلنا قلن قيل يقول تقول يقولان يقولون يقلن نقول أقول اقول يقال سيقول ستقول وسيقول ' +
    'قائلا قائلة قائلين قائلون القائل القائلة القائلين قوله قولها قولهم القول'
  ).split(' '),
);
/** After these إنّ stands too: حيث إن، إذ إن، بل إن. */
const OPENERS: ReadonlySet<string> = new Set(['حيث', 'إذ', 'اذ', 'ألا', 'ثم', 'بل', 'حتى']);
/** A verb after one of these is not the one that governs the clause. */
const BEFORE_A_SIDE_VERB: ReadonlySet<string> = new Set(
  'الذي التي الذين اللذين اللذان اللتين من ما لم لن لا أن ان قد كي حيث إذ كما بعدما عندما'.split(' '),
);
/** How many words back the verb that governs the clause is looked for. */
const REACH = 25;

/** Neighbours of ان that make it the letter N: سي ان ان، بي ان. */
const LETTER_NAMES: ReadonlySet<string> = new Set(
  'اي إي آي بي سي سى دي اف إف جي اتش كي ال إل ام إم ان إن او أو كيو ار آر اس إس تي يو دبليو اكس إكس واي زد'.split(' '),
);
/** فورمولا وان */
const BEFORE_THE_NUMERAL: ReadonlySet<string> = new Set(['فورمولا', 'الفورمولا', 'كلاس']);
/** Words without an article that stand after أنّ as nouns do. */
const LIKE_NOUNS: ReadonlySet<string> = new Set(
  'هذا هذه هذان هذين هاتين هؤلاء ذلك تلك أولئك هناك هنالك كل جميع بعض معظم ما من عدد هو هي هم نحن'.split(' '),
);
/** A word without article this common is taken for a noun, not for a part of a foreign name (فان دام). */
const COMMON = 4;
/** The same for one with a pronoun, which no foreign name has: لان خصومه. */
const COMMON_WITH_PRONOUN = 2.5;

/** Whether the word names a Latin letter: إن، سي. */
export function isNameOfLetter(bare: string): boolean {
  return LETTER_NAMES.has(bare);
}

/** Whether the word is a letter's name beside others: سي ان ان, ام بي سي. Those of `without` prove nothing. */
export function isLetterName(block: Block, token: WordToken, without: ReadonlySet<string> = new Set()): boolean {
  return [block.tokens[token.index - 1], block.tokens[token.index + 1]].some(
    (neighbour) =>
      neighbour?.kind === 'latin' ||
      (neighbour?.kind === 'word' && LETTER_NAMES.has(neighbour.bare) && !without.has(neighbour.bare)),
  );
}

/**
 * The right spellings of a word of the أنّ family that lacks its hamza, the likelier first; none where it is a word of its own here.
 * `undefined` for any other word.
 */
export function annaOrInna(block: Block, token: WordToken, lexicon: Lexicon): readonly string[] | undefined {
  const { bare } = token;
  if (BOUND.test(bare) && bare !== 'فلان') {
    const short = /[لب]ان$/.test(bare);
    // «بان الفرق»: at the start of a clause بان is the verb.
    if (bare.endsWith('بان') && block.tokens[token.index - 1]?.kind !== 'word') return [];
    return short && !isBeforeNoun(block, token, lexicon) && !isBeforeVerb(block, token, lexicon)
      ? []
      : [bare.replace('ان', 'أن')];
  }
  const conjunction = /^[وف]ان/.test(bare) ? bare.charAt(0) : '';
  const core = bare.slice(conjunction.length);
  if (!FAMILY.has(core)) return undefined;
  if (core === 'ان' && !isParticle(block, token, conjunction, lexicon)) return [];
  const anna = `${conjunction}أ${core.slice(1)}`;
  const inna = `${conjunction}إ${core.slice(1)}`;
  return takesInna(block, token, conjunction, lexicon) ? [inna, anna] : [anna, inna];
}

/** Whether ان, وان or فان is the particle here: وان is also «one» of foreign names, فان «van» and «mortal». */
function isParticle(block: Block, token: WordToken, conjunction: string, lexicon: Lexicon): boolean {
  if (isLetterName(block, token)) return false;
  if (conjunction === '') return true;
  const previous = block.tokens[token.index - 1];
  if (previous?.kind === 'word' && BEFORE_THE_NUMERAL.has(previous.bare)) return false;
  return isBeforeNoun(block, token, lexicon) || isBeforeVerb(block, token, lexicon);
}

function isBeforeNoun(block: Block, token: WordToken, lexicon: Lexicon): boolean {
  const next = block.tokens[token.index + 1];
  if (next?.kind !== 'word' || next.bare === 'كي') return false;
  if (/^(?:ال|لل)..|^(?:في|على|من|لدى|بين|عند)$/.test(next.bare) || LIKE_NOUNS.has(next.bare)) return true;
  const zipf = lexicon.zipf(next.bare);
  return lexicon
    .analyse(next.bare)
    .some(({ noun }) => noun !== undefined && zipf >= (noun.pronoun === undefined ? COMMON : COMMON_WITH_PRONOUN));
}

/** أن before a present takes the subjunctive, and is never إن: أن يقول. */
function isBeforeVerb(block: Block, token: WordToken, lexicon: Lexicon): boolean {
  const next = block.tokens[token.index + 1];
  if (next?.kind !== 'word' || !/^[يتن]/.test(next.bare)) return false;
  const readings = dictionaryReadings(lexicon, next.bare);
  return readings.length > 0 && readings.every(({ verb }) => verb?.present === true);
}

/** إنّ stands where a clause begins, after saying, and after حيث and إذ; elsewhere أنّ, also after مؤكدا and its like. */
function takesInna(block: Block, token: WordToken, conjunction: string, lexicon: Lexicon): boolean {
  const previous = block.tokens[token.index - 1];
  if (token.bare === 'ان' && isBeforeVerb(block, token, lexicon)) return false;
  if (conjunction === 'ف' || previous === undefined) return true;
  if (previous.kind === 'word' && OPENERS.has(previous.bare)) return true;
  const opened = /["“«]/.test(previous.text) ? block.tokens[token.index - 2] : previous;
  if (opened === undefined || (opened.kind === 'punctuation' && /[:.؟!…-]/.test(opened.text))) return true;
  return dependsOnSaying(block, token, lexicon);
}

/** Whether the nearest verb before, or one that a relative clause parts from here, is the verb of saying. */
function dependsOnSaying(block: Block, token: WordToken, lexicon: Lexicon): boolean {
  for (let i = token.index - 1; i >= 0 && i >= token.index - REACH; i--) {
    const before = block.tokens[i];
    if (before === undefined || (before.kind === 'punctuation' && /[.؟!؛:]/.test(before.text))) return false;
    if (before.kind !== 'word') continue;
    const core = before.bare.replace(/^[وف](?=...)/, '');
    if (SAYING.has(before.bare) || SAYING.has(core)) return true;
    const straightBefore = i === token.index - 1;
    if (straightBefore && before.bare.endsWith('ا')) return false;
    const beforeIt = block.tokens[i - 1];
    const aside = !straightBefore && beforeIt?.kind === 'word' && BEFORE_A_SIDE_VERB.has(beforeIt.bare);
    if (!aside && governs(core, lexicon)) return false;
  }
  return false;
}

/** Whether the word, without its conjunction, is a verb and nothing else: the verb that the clause depends on. */
function governs(core: string, lexicon: Lexicon): boolean {
  if (core.length < 3 || core.startsWith('ال')) return false;
  const readings = dictionaryReadings(lexicon, core);
  return readings.length > 0 && readings.every(({ verb }) => verb !== undefined);
}
