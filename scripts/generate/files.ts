import { configurationSchema } from '../../rules/engine/configuration/schema.js';
import type { Rule } from '../../rules/engine/rule.js';
import { indexPage } from './index-page.js';
import { withRules } from './manifest.js';
import { GENERATED, rulePage } from './rule-page.js';

/** Where the pages of the rules are: `FAMILY/NAME.md` below it. */
export const PAGES = 'docs/rules';
export const MANIFEST = 'package.json';
const SCHEMA = 'data/mudaqqiqrc.schema.json';

/** The texts of all generated files, by path. `manifest` is the text of package.json as it is. */
export function generatedFiles(rules: readonly Rule[], manifest: string): ReadonlyMap<string, string> {
  return new Map([
    ...rules.map((rule) => [`${PAGES}/${rule.id}.md`, rulePage(rule)] as const),
    [`${PAGES}/README.md`, indexPage(rules)],
    [SCHEMA, `${JSON.stringify(configurationSchema(rules), null, 2)}\n`],
    [MANIFEST, withRules(manifest, rules)],
  ]);
}

/** A file to write, or to remove where it has no text: the page of a rule that is no more. */
export interface Change {
  readonly path: string;
  readonly text: string | undefined;
}

/** What has to change so that the files are as generated. `existing` has the files that are there, by path. */
export function changes(wanted: ReadonlyMap<string, string>, existing: ReadonlyMap<string, string>): Change[] {
  const stale = [...wanted].filter(([path, text]) => existing.get(path) !== text);
  const orphans = [...existing].filter(([path, text]) => !wanted.has(path) && text.startsWith(GENERATED));
  return [...stale.map(([path, text]) => ({ path, text })), ...orphans.map(([path]) => ({ path, text: undefined }))];
}
