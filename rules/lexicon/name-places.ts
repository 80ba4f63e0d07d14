import type { Container } from './container.js';

/** Steps of the tables in one nat. */
export const PLACE_STEPS_PER_NAT = 16;

/**
 * Beside which words names stand: foreign names come after شركة and السيد twelve times as often as elsewhere, and hardly ever
 * after لم or هذه. Words are numbers of the vocabulary; nothing is known of those not listed.
 */
export class NamePlaces {
  readonly #after: Int8Array;
  readonly #before: Int8Array;

  /** Throws `ContainerError` where the file lacks the tables. */
  constructor(file: Container) {
    this.#after = file.section('names.after', 'i8');
    this.#before = file.section('names.before', 'i8');
  }

  /** ln of how much likelier a name is between these words than anywhere. */
  lnBetween(previous: number, next: number): number {
    return ((this.#after[previous] ?? 0) + (this.#before[next] ?? 0)) / PLACE_STEPS_PER_NAT;
  }
}
