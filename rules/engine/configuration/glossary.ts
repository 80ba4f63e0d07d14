import type { Glossary, GlossaryName } from '../glossary.js';
import type { Localized } from '../message.js';
import { parseGlossaryTable } from './glossary-csv.js';
import { parseGlossaryData } from './glossary-data.js';
import type { GlossaryFile, Located } from './glossary-entry.js';
import type { ConfigurationProblem } from './problem.js';
import { phraseKey } from './word-list.js';

export type { GlossaryFile } from './glossary-entry.js';

/** Reads a glossary: a table where the file's name ends in `.csv` or `.tsv`, otherwise YAML or JSON. Never throws: `problems` says what is wrong. */
export function parseGlossary(text: string, file: string): GlossaryFile {
  return isTable(file) ? parseGlossaryTable(text, file) : parseGlossaryData(text, file);
}

/** Whether a glossary of this name is a table. */
export function isTable(file: string): boolean {
  return /\.[ct]sv$/i.test(file);
}

/** What all glossaries of an article come to. */
export interface JoinedGlossaries {
  readonly glossary: Glossary;
  /** Spellings that two names have, or that the house prefers elsewhere. */
  readonly problems: readonly ConfigurationProblem[];
}

/** Puts glossaries together. Of two that have the same name the later one adds its variants; what else it says goes before. */
export function joinGlossaries(files: readonly GlossaryFile[]): JoinedGlossaries {
  const names = new Map<string, GlossaryName>();
  const problems: ConfigurationProblem[] = [];
  const all = files.flatMap((file) => file.names);
  const preferred = new Map(all.map(({ name }) => [phraseKey(name.preferred), name.preferred]));
  const owners = new Map<string, string>();
  const isFree = (variant: Located, own: string): boolean => {
    const key = phraseKey(variant.text);
    const owner = preferred.get(key) ?? owners.get(key);
    if (owner === undefined || owner === own) {
      owners.set(key, own);
      return true;
    }
    problems.push(variant.problem(preferred.has(key) ? isPreferred(variant.text) : isVariantOf(variant.text, owner)));
    return false;
  };
  for (const { name, variants } of all) {
    const free = variants.filter((variant) => isFree(variant, name.preferred)).map(({ text }) => text);
    const before = names.get(phraseKey(name.preferred));
    names.set(phraseKey(name.preferred), {
      ...name,
      variants: [...new Set([...(before?.variants ?? []), ...free])],
      note: name.note || (before?.note ?? ''),
      latin: name.latin || (before?.latin ?? ''),
    });
  }
  return { glossary: { names: [...names.values()], different: files.flatMap(({ different }) => different) }, problems };
}

function isPreferred(variant: string): Localized {
  return {
    ar: `«${variant}» كتابة معتمدة لاسم آخر في المعجم، فلا تكون صورة ممنوعة`,
    en: `“${variant}” is itself a spelling of the house, so it cannot be one to avoid`,
  };
}

function isVariantOf(variant: string, owner: string): Localized {
  return {
    ar: `«${variant}» صورة للاسم «${owner}» أيضًا؛ احذفها من أحدهما`,
    en: `“${variant}” is a variant of “${owner}”, too; remove it from one of them`,
  };
}
