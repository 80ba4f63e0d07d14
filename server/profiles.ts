import { Emitter } from 'vscode-languageserver';
import { EMPTY_CONFIGURATION, mergeConfigurations } from '../rules/engine/configuration/configuration.js';
import { joinWords, unplaced } from '../rules/engine/configuration/house-words.js';
import type { ConfigurationProblem } from '../rules/engine/configuration/problem.js';
import { activeRules, isIgnored, resolveHouse } from '../rules/engine/configuration/resolve.js';
import { type ActiveRule, Checker, type House, type Language, type Lexicon, type Rule } from '../rules/index.js';
import { withWords } from '../rules/lexicon/user-words.js';
import type { ConfigurationFile, ConfigurationFiles } from './configuration-files.js';
import type { Dictionaries, Dictionary, ReadWordList } from './dictionaries.js';
import type { Glossaries, ReadGlossaries } from './glossaries.js';
import type { NameIndex } from './name-index.js';
import { SETTINGS_SECTION } from './protocol.js';
import type { SettingsSource } from './settings.js';
import { relativePath } from './uris.js';

/** How an article is checked: what settings, configuration files and dictionaries come to for its place. */
export interface Profile {
  readonly language: Language;
  readonly rules: readonly ActiveRule[];
  /** Whether it is a word list or a glossary, and no article. */
  readonly isWordList: boolean;
  /** Undefined where settings turn the proofreader off, a configuration leaves the article out, it is a word list, or there is no lexicon. */
  readonly checker: Checker | undefined;
  /** The dictionaries that a word of the article can be added to. */
  readonly dictionaries: readonly Dictionary[];
  readonly house: House;
  /** Words that are right here beyond the lexicon, names of the house among them. */
  readonly words: readonly string[];
  /** The configuration file that holds for the article. */
  readonly configuration: ConfigurationFile | undefined;
  readonly glossaries: ReadGlossaries;
}

/** The word lists of an article, and what is wrong with them taken together. */
export interface ReadWords {
  readonly lists: readonly ReadWordList[];
  readonly problems: readonly ConfigurationProblem[];
}

export interface ProfileSources {
  readonly settings: SettingsSource;
  readonly configurations: ConfigurationFiles;
  readonly dictionaries: Dictionaries;
  readonly glossaries: Glossaries;
  readonly index: NameIndex;
  readonly lexicon: Promise<Lexicon | undefined>;
  readonly rules: readonly Rule[];
}

/** Checkers keep what they computed of each paragraph; so many of them are kept when settings change to and fro. */
const KEPT_CHECKERS = 8;

/** The profile of each article. */
export class Profiles {
  readonly #profiles = new Map<string, Promise<Profile>>();
  readonly #checkers = new Map<string, Checker>();
  readonly #didChange = new Emitter<void>();
  readonly #didReadWords = new Emitter<ReadWords>();
  readonly #didReadGlossaries = new Emitter<ReadGlossaries>();
  /** Counts the times that everything was dropped: what was made of older settings must not come back. */
  #generation = 0;

  constructor(private readonly sources: ProfileSources) {}

  /** Fires when articles may have another profile than before. */
  get onDidChange() {
    return this.#didChange.event;
  }

  /** Fires with the word lists of an article, each time that they were read. */
  get onDidReadWords() {
    return this.#didReadWords.event;
  }

  /** Fires with the glossaries of an article, each time that they were read. */
  get onDidReadGlossaries() {
    return this.#didReadGlossaries.event;
  }

  /** The profile of an article. The same object until something it is made of changes. Never rejects. */
  async of(uri: string): Promise<Profile> {
    const generation = this.#generation;
    const made = this.#profiles.get(uri) ?? this.#make(uri);
    this.#profiles.set(uri, made);
    const profile = await made;
    return generation === this.#generation ? profile : this.of(uri);
  }

  /** Drops the profile of an article that was closed. */
  forget(uri: string): void {
    this.#profiles.delete(uri);
  }

  /** Has settings, configuration files and dictionaries read anew. */
  forgetAll(): void {
    this.#generation++;
    this.#profiles.clear();
    this.sources.configurations.forgetAll();
    this.#didChange.fire();
  }

  async #make(uri: string): Promise<Profile> {
    const { configurations, dictionaries, glossaries, index, lexicon: loading, rules: all } = this.sources;
    const [settings, file, lexicon] = await Promise.all([
      this.sources.settings.of(uri),
      configurations.for(uri),
      loading,
    ]);
    const configuration = mergeConfigurations(settings.configuration, file?.configuration ?? EMPTY_CONFIGURATION);
    const path = file && relativePath(file.folder, uri);
    const rules = activeRules(configuration, all, path);
    const { language } = settings;
    const [lists, names] = await Promise.all([dictionaries.for(uri, file), glossaries.for(file)]);
    const isWordList = dictionaries.reads(uri) || glossaries.reads(uri);
    const profile = {
      language,
      rules,
      isWordList,
      dictionaries: dictionaries.writable(uri, file, lists),
      house: resolveHouse(configuration, [], names.glossary),
      configuration: file,
      glossaries: names,
      words: [],
    };
    const leftOut = isWordList || (path !== undefined && isIgnored(configuration, path));
    if (!settings.enable || !lexicon) return { ...profile, checker: undefined };
    const sources = [unplaced(`settings (${SETTINGS_SECTION})`, settings.configuration), ...lists];
    if (file) sources.push(unplaced(relativePath(file.folder, file.uri) ?? file.uri, file.configuration));
    const { words: listed, forbidden, problems } = joinWords(sources, (bare) => lexicon.analyse(bare).length > 0);
    this.#didReadWords.fire({ lists, problems });
    this.#didReadGlossaries.fire(names);
    const words = [...listed, ...names.glossary.names.map(({ preferred }) => preferred)];
    if (leftOut) return { ...profile, words, checker: undefined };
    const house = resolveHouse(configuration, forbidden, names.glossary, index.spellings);
    return { ...profile, house, words, checker: this.#checker(lexicon, listed, house, rules, language) };
  }

  /** A checker for these rules and words, with what it kept if there was one. */
  #checker(
    lexicon: Lexicon,
    words: readonly string[],
    house: House,
    rules: readonly ActiveRule[],
    language: Language,
  ): Checker {
    const key = JSON.stringify([
      language,
      words,
      house,
      rules.map(({ rule, severity, options }) => [rule.id, severity, options]),
    ]);
    const checker =
      this.#checkers.get(key) ?? new Checker({ lexicon: withWords(lexicon, words), rules, language, house });
    this.#checkers.delete(key);
    this.#checkers.set(key, checker);
    for (const old of this.#checkers.keys()) {
      if (this.#checkers.size <= KEPT_CHECKERS) break;
      this.#checkers.delete(old);
    }
    return checker;
  }
}
