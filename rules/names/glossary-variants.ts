import type { Glossary, GlossaryName } from '../engine/glossary.js';
import type { Sought } from '../spelling/forbidden-words.js';

/** A spelling that the house does not use, with its name. */
export interface GlossaryVariant extends Sought {
  readonly name: GlossaryName;
  /** Whether the spelling has the alef of the accusative, so that it may be another word. */
  readonly accusative: boolean;
}

/** One Arabic word that does not end in a letter which takes no alef. */
const TAKES_ALEF = /^[^\s\p{Script=Latin}]*[^\s\p{Script=Latin}اأءىةوي]$/u;

function accusativeOf(name: string): string {
  return TAKES_ALEF.test(name) ? `${name}ا` : name;
}

const known = new WeakMap<Glossary, readonly GlossaryVariant[]>();

/** The spellings to look for; the same list for the same glossary. */
export function variantsOf(glossary: Glossary): readonly GlossaryVariant[] {
  let variants = known.get(glossary);
  if (!variants) {
    variants = glossary.names.flatMap((name) => {
      const shared = { name, anyCase: !name.caseSensitive };
      return name.variants.flatMap((phrase): GlossaryVariant[] => [
        { ...shared, phrase, replacements: [name.preferred], accusative: false },
        ...(TAKES_ALEF.test(phrase)
          ? [{ ...shared, phrase: `${phrase}ا`, replacements: [accusativeOf(name.preferred)], accusative: true }]
          : []),
      ]);
    });
    known.set(glossary, variants);
  }
  return variants;
}
