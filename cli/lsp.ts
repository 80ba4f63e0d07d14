import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from './problem.js';

/** The language server's bundle, from where this bundle stands: `dist/cli/mudaqqiq.cjs`. */
const SERVER = join(__dirname, '..', 'server', 'node.cjs');

/** Hands this process over to the language server, which speaks on standard input and output or on the channel that the arguments name. Throws `UsageError` where its bundle is missing. */
export function startLanguageServer(): void {
  if (!existsSync(SERVER)) throw new UsageError('noServer', { file: SERVER });
  // The server answers for itself from here on: an error that it did not expect must not end it.
  process.removeAllListeners('uncaughtException');
  require(SERVER);
}
