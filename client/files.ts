import { FileSystemError, RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  APPEND_TEXT_REQUEST,
  type AppendTextParams,
  FIND_ARTICLES_REQUEST,
  type FileContent,
  type FileParams,
  READ_FILE_REQUEST,
  WRITE_TEXT_REQUEST,
  type WriteTextParams,
} from '../server/protocol.js';

const ARTICLE_GLOB = '**/*.{txt,md,markdown}';
const PACKAGES = '**/node_modules/**';
const MOST_ARTICLES = 50_000;

/** Reads and writes configuration and dictionaries for a server that cannot reach them: in the browser, and on virtual file systems. */
export function provideFiles(client: BaseLanguageClient): void {
  client.onRequest(READ_FILE_REQUEST, async ({ uri }: FileParams): Promise<FileContent | null> => {
    const text = await read(Uri.parse(uri, true));
    return text === undefined ? null : { text };
  });
  // One after the other: each append reads the file that the one before it wrote.
  let last: Promise<void> = Promise.resolve();
  client.onRequest(APPEND_TEXT_REQUEST, ({ uri, text }: AppendTextParams): Promise<null> => {
    const appended = last.then(() => append(Uri.parse(uri, true), text));
    last = appended.catch(() => undefined);
    return appended.then(() => null);
  });
  client.onRequest(WRITE_TEXT_REQUEST, async ({ uri, text }: WriteTextParams): Promise<null> => {
    await workspace.fs.writeFile(Uri.parse(uri, true), new TextEncoder().encode(text));
    return null;
  });
  client.onRequest(FIND_ARTICLES_REQUEST, async ({ uri }: FileParams): Promise<string[]> => {
    const found = await workspace.findFiles(
      new RelativePattern(Uri.parse(uri, true), ARTICLE_GLOB),
      PACKAGES,
      MOST_ARTICLES,
    );
    return found.map((article) => client.code2ProtocolConverter.asUri(article));
  });
}

async function read(uri: Uri): Promise<string | undefined> {
  const bytes = await readBytes(uri);
  return bytes && new TextDecoder().decode(bytes);
}

async function readBytes(uri: Uri): Promise<Uint8Array | undefined> {
  try {
    return await workspace.fs.readFile(uri);
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}

/** What the file holds stays as it is, byte for byte. */
async function append(uri: Uri, text: string): Promise<void> {
  const before = (await readBytes(uri)) ?? new Uint8Array();
  const added = new TextEncoder().encode(text);
  const whole = new Uint8Array(before.length + added.length);
  whole.set(before);
  whole.set(added, before.length);
  await workspace.fs.writeFile(uri, whole);
}
