// The entry point in a web extension host: the server runs in a worker of the browser.
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateExtension, type ExtensionApi } from './activation.js';

/** The worker of the web platform; the compiler's libraries leave its names out, so that rules/ cannot use them by mistake. */
declare const Worker: new (script: string) => object;

/** Writes errors to the log only: the session shows the user those that matter, in the user's language. */
class Client extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

export function activate(context: ExtensionContext): ExtensionApi {
  const script = Uri.joinPath(context.extensionUri, 'dist/server/browser.js').toString(true);
  return activateExtension(
    context,
    (options) => new Client('mudaqqiq', 'Mudaqqiq', () => Promise.resolve(new Worker(script)), options),
    {
      dataUri: Uri.joinPath(context.extensionUri, 'data').toString(true),
      userDictionaryUri: Uri.joinPath(context.globalStorageUri, 'dictionary.txt').toString(),
    },
  );
}
