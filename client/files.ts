import { FileSystemError, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  APPEND_LINE_REQUEST,
  type AppendLineParams,
  type FileContent,
  type FileParams,
  READ_FILE_REQUEST,
} from '../server/protocol.js';

/** Reads and writes configuration and dictionaries for a server that cannot reach them: in the browser, and on virtual file systems. */
export function provideFiles(client: BaseLanguageClient): void {
  client.onRequest(READ_FILE_REQUEST, async ({ uri }: FileParams): Promise<FileContent | null> => {
    const text = await read(Uri.parse(uri, true));
    return text === undefined ? null : { text };
  });
  // One after the other: each append reads the file that the one before it wrote.
  let last: Promise<void> = Promise.resolve();
  client.onRequest(APPEND_LINE_REQUEST, ({ uri, line }: AppendLineParams): Promise<null> => {
    const appended = last.then(() => appendLine(Uri.parse(uri, true), line));
    last = appended.catch(() => undefined);
    return appended.then(() => null);
  });
}

async function read(uri: Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}

async function appendLine(uri: Uri, line: string): Promise<void> {
  const text = (await read(uri)) ?? '';
  const separator = text === '' || text.endsWith('\n') ? '' : '\n';
  await workspace.fs.writeFile(uri, new TextEncoder().encode(`${text}${separator}${line}\n`));
}
