import type { CodeAction } from 'vscode-languageserver';
import { bareForm } from '../rules/engine/arabic.js';
import type { Finding, RuleId } from '../rules/index.js';
import type { Checked } from './articles.js';
import type { Feature } from './feature.js';
import { reasonOf } from './log.js';
import { isolated, type MessageId, say } from './messages.js';
import { type AddWordArguments, COMMANDS, type DictionaryScope } from './protocol.js';

/** Rules whose findings go away when a dictionary has the word. */
const ABOUT_WORDS: ReadonlySet<RuleId> = new Set<RuleId>(['spelling/unknown-word']);

const TITLES: Readonly<Record<DictionaryScope, MessageId>> = {
  user: 'addToUserDictionary',
  workspace: 'addToWorkspaceDictionary',
};

/** "Add to dictionary" for a finding about an unknown word: one action for each dictionary that can be written. */
export function dictionaryActions(finding: Finding, { document, profile, result }: Checked): CodeAction[] {
  if (!ABOUT_WORDS.has(finding.ruleId) || !result) return [];
  const word = bareForm(result.document.source.slice(finding.start, finding.end));
  return profile.dictionaries.map(({ scope }) => {
    const title = isolated(say(TITLES[scope], profile.language, { word }), profile.language);
    const argument: AddWordArguments = { word, scope, uri: document.uri };
    return { title, command: { title, command: COMMANDS.addToDictionary, arguments: [argument] } };
  });
}

/** The command behind "add to dictionary": writes the word into the file, and has the articles checked with it. */
export const addWordCommand: Feature = {
  capabilities: () => ({ executeCommandProvider: { commands: [COMMANDS.addToDictionary] } }),

  start({ connection, dictionaries, notices, profiles }) {
    connection.onExecuteCommand(async ({ command, arguments: [argument] = [] }) => {
      if (command !== COMMANDS.addToDictionary || !isAddWord(argument)) return null;
      const { word, scope, uri } = argument;
      const profile = await profiles.of(uri);
      const dictionary = profile.dictionaries.find((one) => one.scope === scope);
      if (!dictionary) return null;
      try {
        await dictionaries.add(dictionary, word);
        profiles.forgetAll();
      } catch (error) {
        notices.show('dictionaryFailed', profile.language, { word, reason: reasonOf(error) });
      }
      return null;
    });
  },
};

/** A word for a dictionary is one line without a comment; what else a client sends is not written anywhere. */
function isAddWord(value: unknown): value is AddWordArguments {
  if (typeof value !== 'object' || value === null) return false;
  const { word, scope, uri }: Partial<Record<keyof AddWordArguments, unknown>> = value;
  return (
    typeof word === 'string' &&
    /^[^\s#]+$/.test(word) &&
    (scope === 'user' || scope === 'workspace') &&
    typeof uri === 'string'
  );
}
