import type { Connection } from 'vscode-languageserver';
import type { Files } from './host.js';
import {
  APPEND_TEXT_REQUEST,
  type AppendTextParams,
  type FileContent,
  type FileParams,
  READ_FILE_REQUEST,
  WRITE_TEXT_REQUEST,
  type WriteTextParams,
} from './protocol.js';

/** Files as the client sees them: in a browser, and on virtual file systems. To be used with a client that says it has `fileAccess`. */
export function clientFiles(connection: Connection): Files {
  return {
    async read(uri) {
      const params: FileParams = { uri };
      const content = await connection.sendRequest<FileContent | null>(READ_FILE_REQUEST, params);
      return content?.text;
    },
    async append(uri, text) {
      const params: AppendTextParams = { uri, text };
      await connection.sendRequest<unknown>(APPEND_TEXT_REQUEST, params);
    },
    async write(uri, text) {
      const params: WriteTextParams = { uri, text };
      await connection.sendRequest<unknown>(WRITE_TEXT_REQUEST, params);
    },
  };
}

async function outOfReach(uri: string): Promise<never> {
  throw new Error(`${uri} is out of reach`);
}

/** Files for a client without `fileAccess`: there are none, and none can be written. */
export const NO_FILES: Files = {
  read: async () => undefined,
  append: outOfReach,
  write: outOfReach,
};
