import type { Block } from '../engine/document.js';
import type { WordToken } from '../engine/tokens.js';
import type { Analysis, Lexicon } from '../lexicon/lexicon.js';
import { annaOrInna, isLetterName } from './anna-inna.js';
import { type HamzaForm, hamzaForms, plainReadings } from './hamza-forms.js';
import { wordAt } from './neighbourhood.js';
import { asksForFirstPerson, excludesImperative } from './places-of-verbs.js';
import { surroundingsOf } from './surroundings.js';

/** Particles and pronouns that only lack their hamza, though the dictionary has rare words spelled like some of them. */
const PARTICLES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    الى: ['إلى'],
    والى: ['وإلى'],
    فالى: ['فإلى'],
    الي: ['إلى', 'إلي'],
    اليه: ['إليه'],
    واليه: ['وإليه'],
    اليها: ['إليها'],
    واليها: ['وإليها'],
    اليهم: ['إليهم'],
    واليهم: ['وإليهم'],
    اليكم: ['إليكم'],
    واليكم: ['وإليكم'],
    اما: ['أما', 'إما'],
    واما: ['وأما', 'وإما'],
    الا: ['إلا', 'ألا'],
    والا: ['وإلا', 'وألا'],
    واحيانا: ['وأحيانا'],
    امام: ['أمام', 'إمام'],
    اى: ['أي'],
    انت: ['أنت'],
    وانت: ['وأنت'],
    فانت: ['فأنت'],
    انتم: ['أنتم'],
    وانتم: ['وأنتم'],
    فانتم: ['فأنتم'],
    انتما: ['أنتما'],
  }),
);
/** No word of these is longer, nor of the family of أنّ with what is written together with it. */
const LONGEST_PARTICLE = 8;
/** Two letters say too little: only these are looked at. */
const SHORT_WORDS: ReadonlySet<string> = new Set(['او', 'اي', 'ام', 'اذ']);
/** Words that are written without a hamza by many houses, letters' names, and names of other kinds. */
const LEFT_ALONE = /^(?:[وف]?(?:ال|بال|لل|[بلك])?انترنت|[وفبلك]ا[يى]|واو|فاو|ايه|ايوه|وام)$/;

/** Zipf steps by which the form with a hamza has to be more common than the word as it stands. */
const LEAD = {
  /** The word is unknown. Rare forms are listed too seldom for their counts to say much. */
  unknown: -0.1,
  unknownRare: -0.5,
  unknownAfterParticle: 0.6,
  unknownArticle: 0.7,
  /** The hamza is inside the word, where many foreign names have a long a. */
  unknownInner: 0.8,
  /** The word can only be an imperative (اخبر), which news seldom has. */
  imperative: 0.65,
  /** The same in the middle of a clause. */
  imperativeInside: 0.55,
  /** The same where no imperative can stand: لم اخبر. */
  noImperative: -1,
  /** The dictionary lists the same noun without its hamza: استراليا. */
  variant: 0.45,
  /** The word has another reading. */
  other: 1,
  otherRare: 1.1,
  otherInner: 1.3,
} as const;
/** What a form needs beyond that which only «I …» can be. */
const FIRST_PERSON = 0.2;
/** A lead that leaves no doubt. */
const CLEAR = 1.5;
/** Two hamza forms as close as this both remain possible: إعلام and أعلام. */
const CLOSE = 0.9;
/** By how much one of them has to fit better to be the only one, as ln of a probability. */
const CLEAR_FIT = 5;
/** A rare form proves nothing where another slip of a short word may explain it better. By letters of the stem. */
const LEAST_INITIAL = [
  { letters: 6, zipf: 0.5 },
  { letters: 5, zipf: 2 },
  { letters: 0, zipf: 3 },
] as const;
const LEAST_INNER = 3;
/** The same for a name that the dictionary lacks. */
const LEAST_NAME = 1.5;
const RARE = 3;
const FAIRLY_COMMON = 3.5;
const VERY_COMMON = 4.5;
/** No form is more common than such a word by the lead it takes. */
const TOO_COMMON = 5.6;
const TOO_COMMON_FOR_INNER = 4.4;
/** Letters' names that are particles far oftener; beside them alone nothing is a letter. */
const PARTICLES_LIKE_LETTERS: ReadonlySet<string> = new Set(['ان', 'إن', 'أن']);
/** What a prefix takes from the count of a word. */
const PREFIX_COST = 1.5;
/** The shapes of hamzat wasl: استـ، انـ, and ت after the first radical. */
const WASL_SHAPE = /^[وف]?(?:ال|بال|لل|[بلك])?ا(?:ست|ن|.ت)/;
/** Words after which an imperative may stand within a clause. */
const BEFORE_IMPERATIVE: ReadonlySet<string> = new Set(
  'ثم أو او بل هيا الآن فضلك رجاء قال قالت له لها لهم يقول كلمة فعل سورة'.split(' '),
);

const SURE = { severity: 'error', confidence: 0.98 } as const;
/** Where several forms remain possible, or the word may be right. */
export const LIKELY = { severity: 'warning', confidence: 0.9 } as const;

/** What to write instead, best first, and how sure that is. */
export type MissingHamza = (typeof SURE | typeof LIKELY) & { readonly rights: readonly string[] };

/** What to write instead of a word that lacks a hamza; `undefined` for any other word. */
export function missingHamza(block: Block, token: WordToken, lexicon: Lexicon): MissingHamza | undefined {
  const { bare } = token;
  if (bare.length < 2) return undefined;
  const anna = bare.length <= LONGEST_PARTICLE ? annaOrInna(block, token, lexicon) : undefined;
  if (anna) return anna.length === 0 ? undefined : { rights: anna, ...(anna.length === 1 ? SURE : LIKELY) };
  const [particle, other] = PARTICLES.get(bare) ?? [];
  if (particle) return other ? between(block, token, particle, other, lexicon) : { rights: [particle], ...SURE };
  return otherWord(block, token, lexicon);
}

function otherWord(block: Block, token: WordToken, lexicon: Lexicon): MissingHamza | undefined {
  const { bare } = token;
  if (bare.length === 2 && !SHORT_WORDS.has(bare)) return undefined;
  const zipf = lexicon.zipf(bare);
  const known = lexicon.accepts(bare);
  if (known && zipf > TOO_COMMON) return undefined;
  const verdict = known ? judgeKnown(block, token, zipf, lexicon) : judgeUnknown(block, token, zipf, lexicon);
  if (!verdict || LEFT_ALONE.test(bare)) return undefined;
  return bare.length < 4 && isLetterName(block, token, PARTICLES_LIKE_LETTERS) ? undefined : verdict;
}

function judgeUnknown(block: Block, token: WordToken, zipf: number, lexicon: Lexicon): MissingHamza | undefined {
  const { bare } = token;
  const { initial, inner, madda } = hamzaForms(lexicon, bare, true, 0, (form, prefix) =>
    commonness(lexicon, form, prefix),
  );
  const [best, second] = initial.filter((form) => !isWaslVerb(bare, form, lexicon));
  if (best && madda > best.zipf) return undefined;
  if (best && isEstablished(best) && best.zipf >= zipf + leadOfUnknown(bare, best, zipf, lexicon)) {
    if (/[بكوف]$/.test(best.prefix) && isAmongForeignNames(block, token, lexicon)) return undefined;
    const close = second && second.zipf > best.zipf - CLOSE;
    if (close) return between(block, token, best.word, second.word, lexicon);
    return { rights: [best.word], ...(isFirstPerson(best, lexicon) ? LIKELY : SURE) };
  }
  if (best || madda > 0) return undefined;
  const [within] = inner;
  if (!within) return judgeName(bare, zipf, lexicon);
  if (within.zipf < Math.max(LEAST_INNER, zipf + LEAD.unknownInner)) return undefined;
  if (isAmongForeignNames(block, token, lexicon)) return undefined;
  return { rights: [within.word], ...(within.zipf >= zipf + CLEAR ? SURE : LIKELY) };
}

function isEstablished({ word, prefix, zipf }: HamzaForm): boolean {
  return LEAST_INITIAL.some(({ letters, zipf: least }) => word.length - prefix.length >= letters && zipf >= least);
}

/** ايزابيلا: a name that only the name lists know, without hamza as they all are there, and more common with one. */
function judgeName(bare: string, zipf: number, lexicon: Lexicon): MissingHamza | undefined {
  if (!bare.startsWith('ا') || bare.startsWith('ال') || WASL_SHAPE.test(bare) || lexicon.names.kinds(bare) === 0) {
    return undefined;
  }
  const [best, other] = [`أ${bare.slice(1)}`, `إ${bare.slice(1)}`].sort((a, b) => lexicon.zipf(b) - lexicon.zipf(a));
  if (best === undefined || other === undefined) return undefined;
  const lead = lexicon.zipf(best) - Math.max(zipf + LEAD.unknownRare, lexicon.zipf(other) + CLOSE, LEAST_NAME);
  return lead >= 0 ? { rights: [best], ...LIKELY } : undefined;
}

/** Of two forms that are about as common, the one that fits between the words around, first or alone. */
function between(block: Block, token: WordToken, a: string, b: string, lexicon: Lexicon): MissingHamza {
  const around = surroundingsOf(block.tokens, token.index, lexicon);
  const lead = lexicon.spelling.weight(a, around) - lexicon.spelling.weight(b, around);
  const [first, second] = lead >= 0 ? [a, b] : [b, a];
  return Math.abs(lead) >= CLEAR_FIT ? { rights: [first], ...SURE } : { rights: [first, second], ...LIKELY };
}

/** How common a form is: at least what the word without its particles leaves to it. */
function commonness(lexicon: Lexicon, form: string, prefix: string): number {
  const zipf = lexicon.zipf(form);
  return prefix === '' || (prefix === 'ال' && zipf > 0)
    ? zipf
    : Math.max(zipf, lexicon.zipf(form.slice(prefix.length)) - PREFIX_COST);
}

function leadOfUnknown(bare: string, form: HamzaForm, zipf: number, lexicon: Lexicon): number {
  // بالم، كايمان، الباس: what looks like a particle may be the beginning of a name.
  if (/[بك]$/.test(form.prefix) || form.prefix.startsWith('ف')) return LEAD.unknownAfterParticle;
  if (form.prefix === '' && bare.startsWith('ال')) {
    return lexicon.accepts(bare.slice(2)) ? LEAD.unknownArticle : LEAD.unknown;
  }
  return zipf < RARE ? LEAD.unknownRare : LEAD.unknown;
}

/** Whether a word beside it is unknown too: then it is likely a part of a foreign name. */
function isAmongForeignNames({ tokens }: Block, token: WordToken, lexicon: Lexicon): boolean {
  return [tokens[token.index - 1], tokens[token.index + 1]].some(
    (beside) =>
      beside?.kind === 'latin' ||
      (beside?.kind === 'word' &&
        beside.bare.length > 2 &&
        !lexicon.accepts(beside.bare) &&
        hamzaForms(lexicon, beside.bare, true, RARE, (form) => lexicon.zipf(form)).initial.length === 0),
  );
}

/** A word of the dictionary: most often it is right, so that a form with a hamza has to be far more common. */
function judgeKnown(block: Block, token: WordToken, zipf: number, lexicon: Lexicon): MissingHamza | undefined {
  const { bare } = token;
  const before = wordAt(block.text, block.tokens, token.index, -1);
  const { initial, inner, madda } = hamzaForms(
    lexicon,
    bare,
    zipf < TOO_COMMON_FOR_INNER,
    zipf + (excludesImperative(before) ? LEAD.noImperative : LEAD.variant),
    (form) => lexicon.zipf(form),
  );
  const isMine = asksForFirstPerson(before);
  const [best, second] = initial.filter((form) => isMine || !isWaslVerb(bare, form, lexicon));
  const [within] = inner;
  if (!best && !within) return undefined;
  const readings = plainReadings(lexicon, bare);
  if (best && madda < best.zipf) {
    const lead = leadOver(bare, best, lexicon) - (isFirstPerson(best, lexicon) ? FIRST_PERSON : 0);
    if (lead < leadOfKnown(block, token, best, readings, lexicon)) return undefined;
    if (second && second.zipf > best.zipf - CLOSE) return between(block, token, best.word, second.word, lexicon);
    return { rights: [best.word], ...(lead >= CLEAR || (lead >= 1 && onlyImperative(readings)) ? SURE : LIKELY) };
  }
  if (!within || within.zipf < Math.max(zipf + LEAD.otherInner, LEAST_INNER)) return undefined;
  return isAmongForeignNames(block, token, lexicon) ? undefined : { rights: [within.word], ...LIKELY };
}

/** Of what و or ف stands before, the word without them may be the better witness. */
function leadOver(bare: string, form: HamzaForm, lexicon: Lexicon): number {
  const lead = form.zipf - lexicon.zipf(bare);
  if (!/^[وف]/.test(form.prefix) || !lexicon.accepts(bare.slice(1))) return lead;
  return Math.max(lead, lexicon.zipf(form.word.slice(1)) - lexicon.zipf(bare.slice(1)));
}

function leadOfKnown(
  block: Block,
  token: WordToken,
  form: HamzaForm,
  readings: readonly Analysis[],
  lexicon: Lexicon,
): number {
  if (readings.every(({ stem, wordClass }) => stem.startsWith('ا') && wordClass === 'noun')) return LEAD.variant;
  if (asksForFirstPerson(wordAt(block.text, block.tokens, token.index, -1)) && isFirstPerson(form, lexicon))
    return LEAD.noImperative;
  if (!onlyImperative(readings)) {
    if (form.zipf >= FAIRLY_COMMON) return LEAD.other;
    // بابيها, «its two doors»: a rare form of a very common word is what it seems, whatever its own counts say.
    const ordinary = readings.some(({ stem, verb }) => !verb && lexicon.zipf(stem) >= VERY_COMMON);
    return ordinary ? Number.POSITIVE_INFINITY : LEAD.otherRare;
  }
  const previous = wordAt(block.text, block.tokens, token.index, -1);
  if (excludesImperative(previous) && token.bare.startsWith('ا') && !WASL_SHAPE.test(token.bare))
    return LEAD.noImperative;
  const inside = previous !== undefined && !BEFORE_IMPERATIVE.has(previous) && !/^[وف]/.test(token.bare);
  return inside ? LEAD.imperativeInside : LEAD.imperative;
}

function onlyImperative(readings: readonly Analysis[]): boolean {
  return readings.every(({ verb }) => verb?.imperative === true);
}

/** أستقبل beside استقبل, أنتظر beside انتظر: the dictionary may lack a past that it has the first person of. */
function isWaslVerb(bare: string, form: HamzaForm, lexicon: Lexicon): boolean {
  return WASL_SHAPE.test(bare) && isFirstPerson(form, lexicon);
}

/** Whether the form can only be «I …», which news seldom says, or an imperative. */
function isFirstPerson({ word }: HamzaForm, lexicon: Lexicon): boolean {
  return plainReadings(lexicon, word).every(
    ({ verb }) => verb && (verb.imperative || (verb.present && verb.subjects.every(({ person }) => person === 1))),
  );
}
