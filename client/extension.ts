// The entry point in a Node extension host: on the desktop, and on the far side of a remote connection.
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateExtension, type ExtensionApi } from './activation.js';

export { deactivateExtension as deactivate } from './activation.js';

/** Writes errors to the log only: the session shows the user those that matter, in the user's language. */
class Client extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

export function activate(context: ExtensionContext): ExtensionApi {
  const module = context.asAbsolutePath('dist/server/node.cjs');
  const server = { module, transport: TransportKind.stdio };
  return activateExtension(
    context,
    (options) => new Client('mudaqqiq', 'Mudaqqiq', { run: server, debug: server }, options),
    {
      dataUri: Uri.joinPath(context.extensionUri, 'data').toString(),
      ...(context.storageUri ? { storageUri: context.storageUri.toString() } : {}),
    },
  );
}
