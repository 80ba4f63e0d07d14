/**
 * Most common words that the dictionaries accept for something else, by chance of their letters, and do not read as what
 * they are. What is here makes no word right.
 */
import type { Analysis, VerbTags } from './lexicon.js';
import { type Short, SUBJECTS } from './verb-endings.js';

function particle(stem: string, proclitics = '', suffix = ''): Analysis {
  return { proclitics, stem, suffix, wordClass: 'particle' };
}

/** ليس has a past alone. */
function laysa(form: string, subjects: readonly Short[]): readonly [string, Analysis] {
  const suffix = form === 'ليس' ? '' : form.slice(form.startsWith('ليس') ? 3 : 2);
  const stem = form.slice(0, form.length - suffix.length);
  const verb: VerbTags = {
    lemma: 'ليس',
    past: true,
    present: false,
    imperative: false,
    subjects: subjects.map((subject) => SUBJECTS[subject]),
  };
  return [form, { proclitics: '', stem, suffix, wordClass: 'verb', verb }];
}

const MISSING: ReadonlyMap<string, Analysis> = new Map([
  ['لكن', particle('لكن')],
  ['بلا', particle('لا', 'ب')],
  ['لما', particle('ما', 'ل')],
  ['عمن', particle('عمن')],
  ['منا', particle('من', '', 'نا')],
  ['عنا', particle('عن', '', 'نا')],
  ['جدا', particle('جدا')],
  ['كلتاهما', particle('كلتا', '', 'هما')],
  ['كلتيهما', particle('كلتا', '', 'هما')],
  laysa('ليس', ['3sm']),
  laysa('ليسا', ['3dm']),
  laysa('ليسوا', ['3pm']),
  laysa('ليست', ['3sf']),
  laysa('ليستا', ['3df']),
  laysa('لسن', ['3pf']),
  laysa('لست', ['1s', '2sm', '2sf']),
  laysa('لستما', ['2d']),
  laysa('لستم', ['2pm']),
  laysa('لستن', ['2pf']),
  laysa('لسنا', ['1p']),
]);

const CONJUNCTION = /^[وفأ]/;

/** The reading of the word, with a conjunction or without, that the dictionaries lack. */
export function missingReading(word: string): Analysis | undefined {
  const whole = MISSING.get(word);
  if (whole !== undefined || !CONJUNCTION.test(word)) return whole;
  const reading = MISSING.get(word.slice(1));
  return reading && { ...reading, proclitics: word.charAt(0) + reading.proclitics };
}
