import { addWord } from './dictionary-actions.js';
import type { Feature, Services } from './feature.js';
import { makeHouseSpelling, tellApart } from './glossary-commands.js';
import { COMMANDS } from './protocol.js';
import { changeEverywhere } from './rename.js';

/** What a command does. The argument is whatever the client sends; one that is not understood does nothing. */
type Command = (argument: unknown, services: Services) => Promise<void>;

const HANDLERS: Readonly<Record<string, Command>> = {
  [COMMANDS.addToDictionary]: addWord,
  [COMMANDS.houseSpelling]: makeHouseSpelling,
  [COMMANDS.differentNames]: tellApart,
  [COMMANDS.changeEverywhere]: changeEverywhere,
};

/** The commands behind code actions. */
export const executeCommand: Feature = {
  capabilities: () => ({ executeCommandProvider: { commands: Object.keys(HANDLERS) } }),

  start(services) {
    services.connection.onExecuteCommand(async ({ command, arguments: [argument] = [] }) => {
      await HANDLERS[command]?.(argument, services);
      return null;
    });
  },
};
