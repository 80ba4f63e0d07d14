/** Reads hand-checked.txt, and compares its words with the lexicon's readings. */
import { readFileSync } from 'node:fs';
import { bareForm } from '../../rules/engine/arabic.js';
import type { Analysis, Case, Gender, GrammaticalNumber, VerbTags } from '../../rules/lexicon/lexicon.js';
import { isNameClass } from '../../rules/lexicon/word-class.js';

/** A word with what is right of it where it stands. What is `undefined` the letters do not show, or it does not apply. */
export interface CheckedWord {
  readonly line: number;
  readonly word: string;
  readonly proclitics: string;
  readonly lemma: string;
  readonly pronoun: string | undefined;
  /** Of a word that grammars class in two ways, both. */
  readonly partsOfSpeech: readonly string[];
  readonly gender?: Gender;
  readonly number?: GrammaticalNumber;
  readonly person?: 1 | 2 | 3;
  readonly human: boolean;
  readonly definite?: boolean;
  readonly construct?: boolean;
  readonly case?: Case;
  readonly tense?: 'past' | 'present' | 'imperative';
  readonly mood?: VerbTags['mood'];
}

type Mark = Partial<CheckedWord>;

const GENDERS: Readonly<Record<string, Gender>> = { m: 'masculine', f: 'feminine' };
const NUMBERS: Readonly<Record<string, GrammaticalNumber>> = { s: 'singular', d: 'dual', p: 'plural' };
const MARKS: Readonly<Record<string, Mark>> = {
  h: { human: true },
  d: { definite: true, construct: false },
  i: { definite: false, construct: false },
  c: { construct: true },
  nom: { case: 'nominative' },
  acc: { case: 'accusative' },
  gen: { case: 'genitive' },
  past: { tense: 'past' },
  pres: { tense: 'present' },
  imp: { tense: 'imperative' },
  ind: { mood: 'indicative' },
  sj: { mood: 'subjunctive-or-jussive' },
};
const AGREEMENT = /^([123])?([mf])?([sdp])$/;

function markOf(text: string, line: number): Mark {
  const known = MARKS[text];
  if (known !== undefined) return known;
  const [, person = '', gender = '', number = ''] = AGREEMENT.exec(text) ?? [];
  const is = NUMBERS[number];
  if (is === undefined) throw new Error(`hand-checked.txt, line ${line}: “${text}”`);
  return {
    number: is,
    ...(gender !== '' && { gender: GENDERS[gender] }),
    ...(person !== '' && { person: person === '1' ? 1 : person === '2' ? 2 : 3 }),
  };
}

function parseLine(text: string, line: number): CheckedWord {
  const [word = '', parts = '', partOfSpeech = '', marks = ''] = text.split('\t');
  const [, proclitics = '', lemma = '', pronoun] = /^(?:(.+)\+)?([^+-]+)(?:-(.+))?$/.exec(parts) ?? [];
  return {
    line,
    word,
    proclitics,
    lemma,
    pronoun,
    partsOfSpeech: partOfSpeech.split('/'),
    human: false,
    ...Object.assign(
      {},
      ...marks
        .split(' ')
        .filter(Boolean)
        .map((mark) => markOf(mark, line)),
    ),
  };
}

/** The words of hand-checked.txt, in the order of its sentences. */
export function checkedWords(): readonly CheckedWord[] {
  const lines = readFileSync(new URL('hand-checked.txt', import.meta.url), 'utf8').split('\n');
  return lines.flatMap((text, i) => (text === '' || text.startsWith('#') ? [] : [parseLine(text, i + 1)]));
}

/** What a reading may be for a part of speech. A numeral is a noun or, where the dictionary lists it whole, a particle. */
function isPartOfSpeech({ wordClass, verb }: Analysis, partOfSpeech: string): boolean {
  const isNoun = verb === undefined && wordClass !== 'verb' && wordClass !== 'particle' && !isNameClass(wordClass);
  switch (partOfSpeech) {
    case 'V':
      return wordClass === 'verb';
    case 'P':
      return wordClass === 'particle';
    case 'name':
      return isNameClass(wordClass);
    case 'A':
      return isNoun && wordClass !== 'masdar';
    case 'num':
    case 'adv':
      return isNoun || wordClass === 'particle';
    default:
      return isNoun;
  }
}

/** Names have their article as a part (المغرب) or as a clitic. */
function withoutArticle(proclitics: string): string {
  return proclitics.replace(/ال$/, '').replace(/لل$/, 'ل');
}

function sameParts(reading: Analysis, right: CheckedWord): boolean {
  const { proclitics, noun, verb, suffix, wordClass } = reading;
  if (isNameClass(wordClass)) return withoutArticle(proclitics) === withoutArticle(right.proclitics);
  if (proclitics !== right.proclitics) return false;
  const pronoun = verb?.object ?? noun?.pronoun ?? (noun === undefined && verb === undefined ? suffix : '');
  return wordClass === 'verb' && verb === undefined ? true : pronoun === (right.pronoun ?? '');
}

/** Whether what is told is what is right; leaving out is not telling wrong. */
function agrees<T>(told: T | undefined, right: T | undefined): boolean {
  return told === undefined || right === undefined || told === right;
}

function sameVerb(verb: VerbTags, right: CheckedWord): boolean {
  const tense = verb.past ? 'past' : verb.present ? 'present' : 'imperative';
  return (
    verb.lemma === right.lemma &&
    tense === right.tense &&
    verb.mood === right.mood &&
    (verb.subjects.length === 0 ||
      verb.subjects.some(
        ({ person, number, gender }) =>
          person === right.person && number === right.number && agrees(gender, right.gender),
      ))
  );
}

/** Whether the reading is the right one: the same parts and part of speech, and nothing told that is wrong. */
export function isRight(reading: Analysis, right: CheckedWord): boolean {
  const { noun, verb } = reading;
  if (!right.partsOfSpeech.some((partOfSpeech) => isPartOfSpeech(reading, partOfSpeech))) return false;
  if (!sameParts(reading, right)) return false;
  if (verb !== undefined) return sameVerb(verb, right);
  if (noun === undefined) return true;
  const isName = right.partsOfSpeech.includes('name');
  const isAdjective = right.partsOfSpeech.includes('A');
  return (
    agrees(noun.number, right.number) &&
    agrees(noun.gender, right.gender) &&
    (isName || isAdjective || agrees(noun.human, right.human)) &&
    (isAdjective || agrees(noun.listed?.singular, bareForm(right.lemma))) &&
    (isName || agrees(noun.definite, right.definite)) &&
    (isName || agrees(noun.construct, right.construct)) &&
    // Where the letters show the case, a reading of all cases is not enough.
    (right.case === undefined || (noun.cases.includes(right.case) && noun.cases.length < 3))
  );
}
