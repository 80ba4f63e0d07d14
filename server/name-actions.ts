import type { CodeAction } from 'vscode-languageserver';
import { applyEdits, type Finding, type RuleId } from '../rules/index.js';
import { ARTICLE, LAM } from '../rules/lexicon/attached-particles.js';
import type { NamePlace } from '../rules/names/article-names.js';
import { nameAt, namesOf } from './article-names.js';
import type { Checked } from './articles.js';
import { isolated, type MessageId, say } from './messages.js';
import { COMMANDS, type NamesArguments } from './protocol.js';
import type { WorkspaceNames } from './workspace-names.js';

/** Rules that take one spelling of a name for another one's. */
const ABOUT_SPELLINGS: ReadonlySet<RuleId> = new Set<RuleId>([
  'names/inconsistent-spelling',
  'names/near-miss',
  'names/workspace',
]);

/** What can be done about a finding of two spellings, beyond its fixes: change all articles, or have the house decide. */
export function nameActions(finding: Finding, checked: Checked, { index }: WorkspaceNames): CodeAction[] {
  const { document, profile } = checked;
  const article = ABOUT_SPELLINGS.has(finding.ruleId) ? namesOf(checked) : undefined;
  const at = article && nameAt(article, document.positionAt(finding.start));
  const word = applyFix(finding, document.getText());
  if (!article || !at || word === undefined) return [];
  const form = at.name.name;
  const preferred = nameIn(word, at.place);
  if (preferred === undefined || preferred === form) return [];
  const action = (id: MessageId, command: string, name: string, other: string): CodeAction => {
    const title = isolated(say(id, profile.language, { name, other }), profile.language);
    const argument: NamesArguments = { uri: document.uri, name, other };
    return { title, command: { title, command, arguments: [argument] } };
  };
  const elsewhere = index.archive.articlesWith(form).some((uri) => uri !== document.uri);
  return [
    ...(elsewhere ? [action('changeEverywhere', COMMANDS.changeEverywhere, form, preferred)] : []),
    action('makeHouseSpelling', COMMANDS.houseSpelling, preferred, form),
    action('makeHouseSpelling', COMMANDS.houseSpelling, form, preferred),
    action('differentNames', COMMANDS.differentNames, form, preferred),
  ];
}

/** The finding's text after its best fix. */
function applyFix({ start, end, fixes: [fix] }: Finding, source: string): string | undefined {
  const edits = fix?.edits.filter((edit) => start <= edit.start && edit.end <= end) ?? [];
  if (edits.length === 0) return undefined;
  return applyEdits(
    source.slice(start, end),
    edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
  );
}

/** The name in a word that has the same particles as another one. */
function nameIn(word: string, { particles, article, ending }: NamePlace): string | undefined {
  if (!word.startsWith(particles)) return undefined;
  let rest = word.slice(particles.length);
  if (particles.endsWith(LAM) && rest.startsWith(LAM)) rest = ARTICLE + rest.slice(LAM.length);
  if (article && rest.startsWith(ARTICLE)) rest = rest.slice(ARTICLE.length);
  return ending !== '' && rest.endsWith(ending) ? rest.slice(0, -ending.length) : rest;
}
