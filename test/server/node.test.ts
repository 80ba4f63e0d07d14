import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../server/protocol.js';
import { Editor } from './editor.js';
import { bundle, ServerProcess } from './server-process.js';

let script: string;
let folder: string;
let home: string;
let editor: Editor;

beforeAll(async () => {
  script = await bundle('server/node.ts');
});
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mudaqqiq قسم '));
  home = mkdtempSync(join(tmpdir(), 'mudaqqiq-home-'));
  const { connection } = new ServerProcess(script, { env: { XDG_CONFIG_HOME: home } });
  editor = await Editor.meet(connection, { folder: uri() });
});
afterEach(async () => {
  await editor.stop();
  for (const path of [folder, home]) rmSync(path, { recursive: true, force: true });
});

function uri(...path: string[]): string {
  return pathToFileURL(join(folder, ...path)).href;
}

describe('the server in Node', () => {
  test('reads configuration files from the disk, in folders with Arabic names and blanks', async () => {
    mkdirSync(join(folder, 'رياضة'));
    writeFileSync(join(folder, '.mudaqqiqrc.yaml'), 'overrides: [{ files: [رياضة/*.txt], rules: { numbers/*: off } }]');
    await editor.open(uri('رياضة', 'مقال.txt'), 'في 20162020، وهو.');
    expect(await editor.diagnostics(uri('رياضة', 'مقال.txt'))).toEqual([]);
    await editor.open(uri('مقال.txt'), 'في 20162020، وهو.');
    expect(await editor.diagnostics(uri('مقال.txt'))).toMatchObject([{ code: 'numbers/lost-range-separator' }]);
  });

  test('takes the region from a configuration file, or from the settings', async () => {
    const codes = async (name: string): Promise<unknown[]> => {
      await editor.open(uri(name), 'بدأ العمل في 5 يناير 2023.');
      return (await editor.diagnostics(uri(name))).map(({ code }) => code);
    };
    expect(await codes('a.txt')).toEqual([]);
    await editor.changeSettings({ region: 'levant' });
    expect(await codes('b.txt')).toEqual(['dates/month-system']);
    writeFileSync(join(folder, '.mudaqqiqrc.yaml'), 'region: gulf');
    await editor.fileChanged(uri('.mudaqqiqrc.yaml'), 'created');
    expect(await codes('c.txt')).toEqual([]);
  });

  test('keeps the user’s words in the user’s configuration folder', async () => {
    await editor.open(uri('a.txt'), 'نص');
    const dictionary = join(home, 'mudaqqiq', 'dictionary.txt');
    expect(existsSync(dictionary)).toBe(false);
    for (const word of ['هرتسوغ', 'زوغلبا']) {
      const argument = { word, scope: 'user', uri: uri('a.txt') };
      await editor.connection.sendRequest('workspace/executeCommand', {
        command: COMMANDS.addToDictionary,
        arguments: [argument],
      });
    }
    expect(readFileSync(dictionary, 'utf8')).toBe('هرتسوغ\nزوغلبا\n');
  });

  test('makes the word list of the workspace’s folder, and keeps its line ends', async () => {
    mkdirSync(join(folder, 'رياضة'));
    const article = uri('رياضة', 'مقال.txt');
    const list = join(folder, 'mudaqqiq-words.txt');
    await editor.open(article, 'وصل الوزيرب إلى المدينة.');
    expect(await editor.diagnostics(article)).toMatchObject([{ code: 'spelling/unknown-word' }]);
    const add = async (word: string): Promise<void> => {
      const argument = { word, scope: 'workspace', uri: article };
      await editor.connection.sendRequest('workspace/executeCommand', {
        command: COMMANDS.addToDictionary,
        arguments: [argument],
      });
    };
    await add('الوزيرب');
    expect(readFileSync(list, 'utf8')).toBe('الوزيرب\n');
    expect(await editor.diagnostics(article)).toEqual([]);
    writeFileSync(list, '\uFEFFشاس\r\n');
    await add('الوزيرب');
    expect(readFileSync(list, 'utf8')).toBe('\uFEFFشاس\r\nالوزيرب\r\n');
  });

  test('checks an article all the same where a word list cannot be read, and says why', async () => {
    mkdirSync(join(folder, 'mudaqqiq-words.txt'));
    await editor.open(uri('a.txt'), 'في 20162020، وهو.');
    expect(await editor.diagnostics(uri('a.txt'))).toMatchObject([{ code: 'numbers/lost-range-separator' }]);
    await editor.until(() => editor.shown.length > 0);
    expect(editor.shown[0]).toContain('mudaqqiq-words.txt');
  });

  test('says why a word could not be added', async () => {
    writeFileSync(join(home, 'mudaqqiq'), 'a file where the folder should be');
    await editor.open(uri('a.txt'), 'نص');
    const argument = { word: 'هرتسوغ', scope: 'user', uri: uri('a.txt') };
    await editor.connection.sendRequest('workspace/executeCommand', {
      command: COMMANDS.addToDictionary,
      arguments: [argument],
    });
    await editor.until(() => editor.shown.length > 0);
    expect(editor.shown[0]).toContain('هرتسوغ');
  });
});
