/** More words than the commonest of a language hardly come again. */
const MOST_REMEMBERED = 20_000;

/**
 * The same function, with what it said of the last many words kept: words of texts come again and again, and a lexicon never changes.
 * `compute` must depend on its arguments alone.
 */
export function rememberByWord<L extends object, T>(
  compute: (bare: string, lexicon: L) => T,
): (bare: string, lexicon: L) => T {
  const remembered = new WeakMap<L, Map<string, T>>();
  return (bare, lexicon) => {
    let known = remembered.get(lexicon);
    if (!known || known.size >= MOST_REMEMBERED) {
      known = new Map();
      remembered.set(lexicon, known);
    }
    const found = known.get(bare);
    if (found !== undefined) return found;
    const value = compute(bare, lexicon);
    known.set(bare, value);
    return value;
  };
}
