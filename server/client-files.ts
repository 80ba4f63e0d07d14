import type { Connection } from 'vscode-languageserver';
import type { Files } from './host.js';
import {
  APPEND_LINE_REQUEST,
  type AppendLineParams,
  type FileContent,
  type FileParams,
  READ_FILE_REQUEST,
} from './protocol.js';

/** Files as the client sees them: in a browser, and on virtual file systems. To be used with a client that says it has `fileAccess`. */
export function clientFiles(connection: Connection): Files {
  return {
    async read(uri) {
      const params: FileParams = { uri };
      const content = await connection.sendRequest<FileContent | null>(READ_FILE_REQUEST, params);
      return content?.text;
    },
    async appendLine(uri, line) {
      const params: AppendLineParams = { uri, line };
      await connection.sendRequest<unknown>(APPEND_LINE_REQUEST, params);
    },
  };
}

/** Files for a client without `fileAccess`: there are none, and none can be written. */
export const NO_FILES: Files = {
  read: async () => undefined,
  appendLine: async (uri) => {
    throw new Error(`${uri} is out of reach`);
  },
};
