import type { CodeAction } from 'vscode-languageserver';
import { bareForm } from '../rules/engine/arabic.js';
import type { Finding, RuleId } from '../rules/index.js';
import type { Checked } from './articles.js';
import { NotUtf8 } from './dictionaries.js';
import type { Services } from './feature.js';
import { reasonOf } from './log.js';
import { isolated, type MessageId, say } from './messages.js';
import { type AddWordArguments, COMMANDS, DICTIONARY_SCOPES, type DictionaryScope } from './protocol.js';
import { nameOf, parentFolder } from './uris.js';

/** Rules whose findings go away when a dictionary has the word. */
const ABOUT_WORDS: ReadonlySet<RuleId> = new Set<RuleId>([
  'spelling/unknown-word',
  'spelling/unfamiliar-word',
  'spelling/repeated-letter',
  'spelling/real-word',
]);

const TITLES: Readonly<Record<DictionaryScope, MessageId>> = {
  user: 'addToUserDictionary',
  workspace: 'addToWorkspaceDictionary',
  folder: 'addToFolderDictionary',
};

/** "Add to dictionary" for a finding about an unknown word: one action for each dictionary that can be written. */
export function dictionaryActions(finding: Finding, { document, profile, result }: Checked): CodeAction[] {
  if (!ABOUT_WORDS.has(finding.ruleId) || !result) return [];
  const word = bareForm(result.document.source.slice(finding.start, finding.end));
  return profile.dictionaries.map(({ scope, uri }) => {
    const folder = nameOf(parentFolder(uri) ?? '');
    const title = isolated(say(TITLES[scope], profile.language, { word, folder }), profile.language);
    const argument: AddWordArguments = { word, scope, uri: document.uri };
    return { title, command: { title, command: COMMANDS.addToDictionary, arguments: [argument] } };
  });
}

/** The command behind "add to dictionary": writes the word into the file, and has the articles checked with it. */
export async function addWord(argument: unknown, { dictionaries, notices, profiles }: Services): Promise<void> {
  if (!isAddWord(argument)) return;
  const { word, scope, uri } = argument;
  const profile = await profiles.of(uri);
  const dictionary = profile.dictionaries.find((one) => one.scope === scope);
  if (!dictionary) return;
  try {
    await dictionaries.add(dictionary, word);
    profiles.forgetAll();
  } catch (error) {
    const reason = error instanceof NotUtf8 ? say('notUtf8', profile.language) : reasonOf(error);
    notices.show('dictionaryFailed', profile.language, { word, reason });
  }
}

/** A word for a dictionary is one line without a sign that means something there; what else a client sends is not written anywhere. */
function isAddWord(value: unknown): value is AddWordArguments {
  if (typeof value !== 'object' || value === null) return false;
  const { word, scope, uri }: Partial<Record<keyof AddWordArguments, unknown>> = value;
  return (
    typeof word === 'string' &&
    /^[^\s#=!/]+$/.test(word) &&
    DICTIONARY_SCOPES.some((known) => known === scope) &&
    typeof uri === 'string'
  );
}
