import { isIn } from './neighbourhood.js';

/** After these stands neither an imperative nor a past: «لم استطع», «انا اعتقد» lack the hamza of «I». */
const BEFORE_FIRST_PERSON: ReadonlySet<string> = new Set(
  'لم لن كي لكي سوف أنا انا إني اني إنني انني أني أنني لأني لاني لأنني لانني كنت لست لا ليتني لعلي'.split(' '),
);
/** After these stands no imperative: prepositions, «not», and what opens a clause of its own. */
const BEFORE_NO_IMPERATIVE: ReadonlySet<string> = new Set(
  (
    'أن ان ما هل قد كما الذي الذى التي التى الذين من في فى على إلى الى عن مع بين بعد قبل منذ خلال حتى حتي لدى عند نحو غير كل أي ' +
    'هذا هذه ماذا لماذا كيف متى'
  ).split(' '),
);

/** Whether a verb after this word that starts with the alef of «I» can be nothing else. */
export function asksForFirstPerson(previous: string | undefined): boolean {
  return isIn(BEFORE_FIRST_PERSON, previous);
}

/** Whether no imperative stands after this word. */
export function excludesImperative(previous: string | undefined): boolean {
  return asksForFirstPerson(previous) || isIn(BEFORE_NO_IMPERATIVE, previous);
}
