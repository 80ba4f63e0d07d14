import type { Analysis, NounFeatures, VerbTags } from './lexicon.js';

function sameNoun(a: NounFeatures | undefined, b: NounFeatures | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  return (
    a.number === b.number &&
    a.gender === b.gender &&
    a.human === b.human &&
    a.listed === b.listed &&
    a.definite === b.definite &&
    a.construct === b.construct &&
    a.pronoun === b.pronoun &&
    a.cases.length === b.cases.length &&
    a.cases.every((grammaticalCase, i) => grammaticalCase === b.cases[i])
  );
}

function sameVerb(a: VerbTags | undefined, b: VerbTags | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  return (
    a.past === b.past &&
    a.lemma === b.lemma &&
    a.present === b.present &&
    a.mood === b.mood &&
    a.object === b.object &&
    a.subjects.length === b.subjects.length &&
    a.subjects.every((subject, i) => subject === b.subjects[i])
  );
}

/** Whether two readings of one word say the same. */
export function sameReading(a: Analysis, b: Analysis): boolean {
  // What tells most readings apart comes first: a word is analysed in microseconds.
  return (
    a.wordClass === b.wordClass &&
    a.stem === b.stem &&
    a.proclitics.length === b.proclitics.length &&
    a.suffix === b.suffix &&
    sameNoun(a.noun, b.noun) &&
    sameVerb(a.verb, b.verb)
  );
}
