import type { Level, Preset } from '../rules/engine/configuration/configuration.js';
import type { Severity } from '../rules/index.js';

/** The names of all commands; what is mistyped is compared with them. */
export const COMMANDS: readonly string[] = ['check', 'fix', 'rules', 'explain', 'names', 'init', 'lsp', 'help'];

/** Where the configuration comes from. */
export type ConfigurationSource =
  | { readonly from: 'search' }
  | { readonly from: 'none' }
  | { readonly from: 'file'; readonly path: string };

/** What bears on which rules run, and how. */
export interface RuleChoice {
  readonly configuration: ConfigurationSource;
  readonly preset: Preset | undefined;
  /** By rule id or family (`style/*`). */
  readonly levels: ReadonlyMap<string, Level>;
  /** Patterns of rule ids; empty for all rules. */
  readonly only: readonly string[];
}

/** What `check` and `fix` are asked to do. */
export interface CheckRequest extends RuleChoice {
  readonly command: 'check';
  readonly paths: readonly string[];
  /** Standard input in place of files, under this name. */
  readonly stdin: { readonly filename: string | undefined } | undefined;
  /** One text a line on standard input, and its findings a line on standard output. */
  readonly stream: boolean;
  readonly format: string;
  readonly minSeverity: Severity | undefined;
  readonly maxWarnings: number | undefined;
  readonly jobs: number;
  readonly fix: 'none' | 'safe' | 'suggestions';
  /** Print what the fixes would change, and write nothing. */
  readonly diff: boolean;
  /** A folder whose articles tell how names are spelt. */
  readonly archive: string | undefined;
  readonly quiet: boolean;
  readonly stats: boolean;
}

/** What `names` is asked to do. */
export interface NamesRequest {
  readonly command: 'names';
  readonly paths: readonly string[];
  readonly format: string;
  /** Names with several spellings alone. */
  readonly inconsistent: boolean;
  /** Undefined where nothing was said of it. */
  readonly jobs: number | undefined;
  readonly choice: RuleChoice;
}

/** What `names import` is asked to do: to make a glossary of a list of names. */
export interface ImportRequest {
  readonly command: 'names import';
  readonly list: string;
  readonly output: string;
}

/** What the command line asks for. `shown`: help or the version, which is the whole answer. */
export type Request =
  | CheckRequest
  | NamesRequest
  | ImportRequest
  | { readonly command: 'rules'; readonly format: string }
  | { readonly command: 'explain'; readonly rule: string }
  | { readonly command: 'init'; readonly preset: Preset }
  | { readonly command: 'lsp' }
  | { readonly command: 'shown'; readonly text: string };

/** What the arguments come to. `color` is undefined where nothing was said of it. */
export interface Arguments {
  readonly request: Request;
  readonly color: boolean | undefined;
}
