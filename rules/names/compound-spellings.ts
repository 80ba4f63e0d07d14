import type { Use } from '../engine/consistency.js';
import { defineDocumentFeature } from '../engine/feature.js';
import { type CompoundName, compoundNames, hasAliases } from './compound-names.js';
import { withoutHamza } from './inflection.js';

/** A name of two words where it stands; `form` is the name without its clitics. */
export interface CompoundUse extends CompoundName, Use<string> {}

/** What tells spellings of one name apart. Those that differ in hamza alone are one here: that is for other rules to say. */
export function spellingOf({ key, form, joined }: CompoundName): string {
  return hasAliases(key) ? withoutHamza(form) : String(joined);
}

/** The names of two words that the article writes in two ways: for each of them all of its uses, in order of place. */
export const compoundSpellings = defineDocumentFeature<readonly (readonly CompoundUse[])[]>({
  name: 'compound-spellings',
  compute(blocks, _lexicon, feature) {
    const byKey = new Map<string, CompoundUse[]>();
    for (const [block, content] of blocks.entries()) {
      for (const compound of feature(compoundNames, content).compounds) {
        const use = { ...compound, block };
        const uses = byKey.get(use.key);
        if (uses) uses.push(use);
        else byKey.set(use.key, [use]);
      }
    }
    return [...byKey].flatMap(([key, uses]) => (differ(key, uses) ? [uses] : []));
  },
});

/** A pair of words proves nothing: رحمة الله is not رحمه الله. */
function differ(key: string, uses: readonly CompoundUse[]): boolean {
  return hasAliases(key)
    ? new Set(uses.map(spellingOf)).size > 1
    : uses.some(({ joined }) => joined) && uses.some(({ joined }) => !joined);
}
