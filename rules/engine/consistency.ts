import type { Place } from './rule.js';

/** One use, in an article, of something that may be written in several forms. */
export interface Use<F> extends Place {
  readonly form: F;
}

/**
 * The form that most uses have. Of forms that are equally common the one that `tie` names wins where it is among them,
 * else the one used first. `undefined` where there are no uses.
 */
export function majorityForm<F>(uses: readonly { readonly form: F }[], tie?: F): F | undefined {
  const counts = new Map<F, number>();
  for (const { form } of uses) counts.set(form, (counts.get(form) ?? 0) + 1);
  let best: F | undefined;
  let most = 0;
  // A map keeps the order of first insertion, so a later form has to be more common to win.
  for (const [form, count] of counts) {
    if (count > most || (count === most && form === tie)) {
      best = form;
      most = count;
    }
  }
  return best;
}

/** An article may hold hundreds of uses of the majority's form; a reader needs a few to see it. */
const SHOWN_PLACES = 10;

/** The first places where the majority's form stands, as related places of a finding about a use that differs. */
export function majorityPlaces<F>(
  uses: readonly Use<F>[],
  form: F,
  message: string,
): (Place & { readonly message: string })[] {
  const places: (Place & { readonly message: string })[] = [];
  for (const use of uses) {
    if (places.length === SHOWN_PLACES) break;
    if (use.form === form) places.push({ block: use.block, start: use.start, end: use.end, message });
  }
  return places;
}
