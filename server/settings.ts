import { type Connection, DidChangeConfigurationNotification } from 'vscode-languageserver';
import { type Configuration, EMPTY_CONFIGURATION } from '../rules/engine/configuration/configuration.js';
import { isRecord, validateConfiguration } from '../rules/engine/configuration/validate.js';
import type { Localized } from '../rules/engine/message.js';
import type { Language, Rule } from '../rules/index.js';
import type { ClientTraits } from './client-traits.js';
import type { Notices } from './notices.js';
import { SETTINGS_SECTION } from './protocol.js';

/** The settings of the editor for one article. */
export interface Settings {
  readonly enable: boolean;
  /** Whether the names of all articles of the workspace are read. */
  readonly workspaceNames: boolean;
  /** The language of the interface. */
  readonly language: Language;
  /** What can stand in a configuration file, too. */
  readonly configuration: Configuration;
}

/** Names of the section that are names of a configuration file as well. */
const SHARED_NAMES = ['preset', 'strictness', 'finalYaa', 'region', 'rules', 'words', 'forbidden'] as const;

/** Reads the section `mudaqqiq`. A name that is missing or null has its default, and so has a value that is wrong, which is told in `problems`. */
export function readSettings(
  section: unknown,
  locale: string | undefined,
  rules: readonly Rule[],
): { settings: Settings; problems: readonly Localized[] } {
  const given = isRecord(section) ? section : {};
  const shared = SHARED_NAMES.flatMap((name) =>
    given[name] === undefined || given[name] === null ? [] : [[name, given[name]]],
  );
  const { configuration, errors } =
    shared.length === 0
      ? { configuration: EMPTY_CONFIGURATION, errors: [] }
      : validateConfiguration(Object.fromEntries(shared), rules);
  return {
    settings: {
      enable: given.enable !== false,
      workspaceNames: given.workspaceNames !== false,
      language: languageOf(given.language, locale),
      configuration,
    },
    problems: errors.map(({ message }) => message),
  };
}

/** Arabic, unless English is asked for by name or `auto` meets an English editor. */
function languageOf(setting: unknown, locale: string | undefined): Language {
  if (setting === 'auto') return locale?.toLowerCase().startsWith('en') ? 'en' : 'ar';
  return setting === 'en' ? 'en' : 'ar';
}

/** Where settings come from: asked for, article by article, or sent by the client as a whole. */
export class SettingsSource {
  #sent: unknown;
  readonly #watchers: (() => void)[] = [];

  constructor(
    private readonly connection: Connection,
    private readonly client: ClientTraits,
    private readonly rules: readonly Rule[],
    private readonly notices: Notices,
  ) {
    this.#sent = client.options.settings;
  }

  /** The settings for an article, or without `uri` those that hold for none in particular. Never rejects: a client that fails to answer is one with defaults. */
  async of(uri?: string): Promise<Settings> {
    const section = this.client.answersConfiguration ? await this.#ask(uri) : this.#sent;
    const { settings, problems } = readSettings(section, this.client.locale, this.rules);
    for (const reason of problems) this.notices.once('brokenSettings', settings.language, { reason });
    return settings;
  }

  /** Calls back after the settings have changed. Has the client announce changes where it must be asked to. */
  watch(changed: () => void): void {
    // A connection has one handler of a kind.
    if (this.#watchers.push(changed) > 1) return;
    this.connection.onDidChangeConfiguration(({ settings }) => {
      if (isRecord(settings) && isRecord(settings[SETTINGS_SECTION])) this.#sent = settings[SETTINGS_SECTION];
      for (const watcher of this.#watchers) watcher();
    });
  }

  /** To be called when the client is ready for requests. */
  async register(): Promise<void> {
    if (!this.client.registersConfigurationChanges) return;
    await this.connection.client.register(DidChangeConfigurationNotification.type, { section: SETTINGS_SECTION });
  }

  async #ask(scopeUri: string | undefined): Promise<unknown> {
    try {
      return await this.connection.workspace.getConfiguration({
        section: SETTINGS_SECTION,
        ...(scopeUri === undefined ? {} : { scopeUri }),
      });
    } catch {
      return undefined;
    }
  }
}
