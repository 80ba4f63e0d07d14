import type { Analysis, Subject } from '../../rules/lexicon/lexicon.js';

function subjectText({ person, number, gender }: Subject): string {
  return `${person}${number.charAt(0)}${gender?.charAt(0) ?? ''}`;
}

/**
 * A reading in one line: its parts, its class, and what is known of it, such as
 * `ال·مسؤول·ون passive-participle plural masculine nominative definite` or `حضر·تا verb حضر past 3df`. Subjects are
 * person, number and gender in short.
 */
export function readingText({ proclitics, stem, suffix, wordClass, verb, noun }: Analysis): string {
  const parts = [proclitics, stem, suffix].filter((part, i) => part !== '' || i === 1).join('·');
  const facts: (string | undefined)[] = [parts, wordClass];
  if (verb !== undefined) {
    const tense = verb.past ? 'past' : verb.present ? 'present' : 'imperative';
    facts.push(verb.lemma, tense, verb.subjects.map(subjectText).join('/') || '?', verb.mood);
    if (verb.object !== undefined) facts.push(`object=${verb.object}`);
  }
  if (noun !== undefined) {
    const cases = noun.cases.length === 3 ? undefined : noun.cases.join('/');
    const definite = noun.definite === undefined ? undefined : noun.definite ? 'definite' : 'indefinite';
    facts.push(noun.number, noun.gender, noun.human === true ? 'human' : undefined, cases, definite, noun.construct === true ? 'construct' : undefined);
    if (noun.listed !== undefined && noun.listed.singular !== stem) facts.push(`of=${noun.listed.singular}`);
    if (noun.pronoun !== undefined) facts.push(`pronoun=${noun.pronoun}`);
  }
  return facts.filter((fact) => fact !== undefined).join(' ');
}
