import type { Localized } from '../message.js';
import type { Span } from '../span.js';

/** Something that is wrong in a configuration file or a word list. Line and column count from 1, columns in UTF-16 units; the span is in the file's text. */
export interface ConfigurationProblem extends Span {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: Localized;
}
