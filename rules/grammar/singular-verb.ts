import type { Analysis, Gender, Lexicon, Subject } from '../lexicon/lexicon.js';

/** What the particle before a present asks of it: لم the jussive, others the indicative or the subjunctive, which are written alike here. */
export type VerbContext = 'jussive' | 'other';

const PRESENT_ENDING = /(?:ون|وا|ان|ا|ن)$/;
const LONG_VOWELS = ['و', 'ي', 'ا'] as const;

/** What a reading with particles in front takes to be preferred (Zipf steps): وصلوا is rarely و + صلوا. */
const PROCLITIC_COST = 1;

/** Whether a subject is third person and more than one. */
export function isThirdPersonMany({ person, number }: Subject): boolean {
  return person === 3 && number !== 'singular';
}

/** Whether a subject is he, she or it. */
export function isThirdPersonOne({ person, number }: Subject): boolean {
  return person === 3 && number === 'singular';
}

/**
 * The forms of a verb that stand before a subject of this gender, for a form that agrees in number: قال for قالوا, حضرت for حضرتا. All that
 * the lexicon confirms, that of the most common verb first; none where it knows none.
 */
export function singularForms(
  lexicon: Lexicon,
  bare: string,
  readings: readonly Analysis[],
  gender: Gender,
  context: VerbContext,
): string[] {
  const found = new Map<string, number>();
  for (const reading of readings) {
    const { proclitics, verb } = reading;
    if (!verb?.subjects.some(isThirdPersonMany) || verb.imperative || verb.object !== undefined) continue;
    const body = bare.slice(proclitics.length);
    const candidates = verb.past
      ? pastForms(verb.lemma, gender)
      : presentForms(reading, verb.lemma, body, gender, context);
    const confirmed = candidates.filter((form) => isSingularOf(lexicon, form, verb.lemma, verb.past, gender));
    // Of a jussive the shorter form is the right one where there is one.
    for (const form of context === 'jussive' ? confirmed.slice(0, 1) : confirmed) {
      // A jussive is rare beside the indicative of another verb (يقل and يقول), so there the lemma alone counts.
      const inUse = context === 'jussive' ? 0 : lexicon.zipf(form);
      const rank = lexicon.zipf(verb.lemma) + inUse - (proclitics === '' ? 0 : PROCLITIC_COST);
      found.set(proclitics + form, Math.max(rank, found.get(proclitics + form) ?? 0));
    }
  }
  return [...found].sort((a, b) => b[1] - a[1]).map(([form]) => form);
}

/** The lemma is the third person masculine singular of the past; the feminine loses a weak last radical but for ي: دعت، مشت، بقيت. */
function pastForms(lemma: string, gender: Gender): string[] {
  if (gender === 'masculine') return [lemma];
  return [/[اى]$/.test(lemma) ? `${lemma.slice(0, -1)}ت` : `${lemma}ت`];
}

function presentForms(
  { suffix }: Analysis,
  lemma: string,
  body: string,
  gender: Gender,
  context: VerbContext,
): string[] {
  const ending = PRESENT_ENDING.exec(body)?.[0];
  if (ending === undefined) return [];
  const base = (gender === 'masculine' ? 'ي' : 'ت') + body.slice(1, -ending.length);
  const last = base.slice(-1);
  // The dictionary lists the forms of verbs with a weak last radical whole, without an ending of their own: يدعون، يمشون.
  if (suffix === '') {
    if (context === 'jussive') return [base];
    return weakEndings(lemma).map((letter) => (/[ويى]/.test(last) ? base.slice(0, -1) : base) + letter);
  }
  // يقلن is short where يقول is long; يقولوا is long where لم يقل is short.
  if (ending === 'ن') {
    const long = LONG_VOWELS.map((letter) => base.slice(0, -1) + letter + last);
    return context === 'jussive' ? [base] : [...long, base];
  }
  return context === 'jussive' && /[ويا].$/.test(base) ? [base.slice(0, -2) + last, base] : [base];
}

/** How the present of a verb with a weak last radical ends: دعا يدعو، بقي يبقى، تمنى يتمنى، أعطى يعطي؛ مشى يمشي but سعى يسعى. */
function weakEndings(lemma: string): readonly string[] {
  if (lemma.endsWith('ا')) return ['و'];
  if (lemma.endsWith('ي') || lemma.startsWith('ت')) return ['ى'];
  return lemma.length > 3 ? ['ي'] : ['ي', 'ى'];
}

function isSingularOf(lexicon: Lexicon, form: string, lemma: string, past: boolean, gender: Gender): boolean {
  return lexicon
    .analyse(form)
    .some(
      ({ proclitics, verb }) =>
        proclitics === '' &&
        verb !== undefined &&
        verb.lemma === lemma &&
        verb.past === past &&
        verb.object === undefined &&
        verb.subjects.some(
          (subject) => isThirdPersonOne(subject) && (subject.gender === undefined || subject.gender === gender),
        ),
    );
}
