import { closestMatch } from 'leven';
import type { Localized } from './message.js';

const LONGEST_NAME = 80;
const SHORTEST_BEGINNING = 3;

/** The name that was most likely meant by `written`: one that ends or begins with it, or the one few slips away. */
export function nearestName(written: string, names: readonly string[]): string | undefined {
  if (written.length > LONGEST_NAME) return undefined;
  const begun = (name: string): boolean => written.length >= SHORTEST_BEGINNING && name.startsWith(written);
  return (
    names.find((name) => name.endsWith(`/${written}`)) ??
    closestMatch(written, names, { maxDistance: Math.max(2, Math.floor(written.length / 3)) }) ??
    names.find(begun)
  );
}

/** “Did you mean …?”, to stand after a message; empty where no name is near. */
export function nearestNameHint(written: string, names: readonly string[]): Localized {
  const name = nearestName(written, names);
  return name ? { ar: `؛ لعلك تقصد «${name}»`, en: `; did you mean “${name}”?` } : { ar: '', en: '' };
}

/** What to say of a name that no rule has. `known` are the names there are. */
export function unknownRule(written: string, known: readonly string[]): Localized {
  const hint = nearestNameHint(written, known);
  return {
    ar: `لا توجد قاعدة باسم «${written}»${hint.ar}`,
    en: `there is no rule “${written}”${hint.en}`,
  };
}
