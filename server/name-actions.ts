import type { CodeAction } from 'vscode-languageserver';
import { applyEdits, type Finding, type RuleId } from '../rules/index.js';
import { ARTICLE, LAM } from '../rules/lexicon/attached-particles.js';
import type { NamePlace } from '../rules/names/article-names.js';
import { type CompoundUse, compoundSpellings } from '../rules/names/compound-spellings.js';
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
  'names/compound-spacing',
]);

/** What can be done about a finding of two spellings, beyond its fixes: change all articles, or have the house decide. */
export function nameActions(finding: Finding, checked: Checked, { index }: WorkspaceNames): CodeAction[] {
  const { document, profile } = checked;
  const { form, preferred } = spellingsOf(finding, checked) ?? {};
  if (form === undefined || preferred === undefined || preferred === form) return [];
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

/** The name that a finding is about without what is attached to it, as it stands and as the best fix has it. */
function spellingsOf(
  finding: Finding,
  checked: Checked,
): { readonly form: string; readonly preferred: string | undefined } | undefined {
  const word = ABOUT_SPELLINGS.has(finding.ruleId) ? applyFix(finding, checked.document.getText()) : undefined;
  const article = word === undefined ? undefined : namesOf(checked);
  if (word === undefined || !article) return undefined;
  if (finding.ruleId === 'names/compound-spacing') {
    const compound = compoundAt(finding, checked);
    return compound && { form: compound.form, preferred: word.slice(compound.prefix.length) };
  }
  const at = nameAt(article, checked.document.positionAt(finding.start));
  return at && { form: at.name.name, preferred: nameIn(word, at.place) };
}

/** The name of two words that a finding is about: such names may be read in more ways than the names of an article are. */
function compoundAt(finding: Finding, { result, profile: { checker } }: Checked): CompoundUse | undefined {
  if (!result || !checker) return undefined;
  const { blocks } = result.document;
  return checker
    .ask(compoundSpellings, result.document)
    .flat()
    .find((use) => {
      const span = blocks[use.block]?.map.sourceSpan(use);
      return span?.start === finding.start && span.end === finding.end;
    });
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
