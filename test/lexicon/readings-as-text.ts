import type { Analysis, NounFeatures, Subject, VerbTags } from '../../rules/lexicon/lexicon.js';

function subjectText({ person, number, gender }: Subject): string {
  return `${person}${number.charAt(0)}${gender?.charAt(0) ?? ''}`;
}

type Facts = readonly (string | undefined | false)[];

function verbFacts({ lemma, past, present, subjects, mood, object }: VerbTags): Facts {
  const tense = past ? 'past' : present ? 'present' : 'imperative';
  return [lemma, tense, subjects.map(subjectText).join('/') || '?', mood, object !== undefined && `object=${object}`];
}

function nounFacts(stem: string, noun: NounFeatures): Facts {
  const { number, gender, human, cases, definite, construct, listed, pronoun } = noun;
  return [
    number,
    gender,
    human === true && 'human',
    cases.length < 3 && cases.join('/'),
    definite !== undefined && (definite ? 'definite' : 'indefinite'),
    construct === true && 'construct',
    listed !== undefined && listed.singular !== stem && `of=${listed.singular}`,
    pronoun !== undefined && `pronoun=${pronoun}`,
  ];
}

/**
 * A reading in one line: its parts, its class, and what is known of it, such as
 * `ال·مسؤول·ون passive-participle plural masculine nominative definite` or `حضر·تا verb حضر past 3df`. Subjects are
 * person, number and gender in short; `of=` names the singular where the stem is another word.
 */
export function readingText({ proclitics, stem, suffix, wordClass, verb, noun }: Analysis): string {
  const parts = [proclitics, stem, suffix].filter((part, i) => part !== '' || i === 1).join('·');
  const facts: Facts = [parts, wordClass, ...(verb ? verbFacts(verb) : []), ...(noun ? nounFacts(stem, noun) : [])];
  return facts.filter(Boolean).join(' ');
}
