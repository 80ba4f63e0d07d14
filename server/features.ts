import { codeActions } from './code-actions.js';
import { completion } from './completion.js';
import { configurationDiagnostics } from './configuration-diagnostics.js';
import { diagnosticPull } from './diagnostic-pull.js';
import { diagnosticPush } from './diagnostic-push.js';
import { documentHighlight } from './document-highlight.js';
import { documentSymbol } from './document-symbol.js';
import { executeCommand } from './execute-command.js';
import type { Feature } from './feature.js';
import { glossaryDiagnostics } from './glossary-diagnostics.js';
import { hover } from './hover.js';
import { nameIndexing } from './name-indexing.js';
import { namesView } from './names-view.js';
import { references } from './references.js';
import { rename } from './rename.js';
import { status } from './status.js';
import { watching } from './watching.js';
import { wordListDiagnostics } from './word-list-diagnostics.js';

/** Everything that the server does for an editor. To add something is to add one file, and its name here. */
export const FEATURES: readonly Feature[] = [
  diagnosticPull,
  diagnosticPush,
  codeActions,
  executeCommand,
  documentHighlight,
  references,
  rename,
  documentSymbol,
  hover,
  completion,
  status,
  configurationDiagnostics,
  wordListDiagnostics,
  glossaryDiagnostics,
  watching,
  nameIndexing,
  namesView,
];
