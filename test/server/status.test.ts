import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHECK_REQUEST } from '../../server/protocol.js';
import { type Editor, FOLDER } from './editor.js';
import { bundle, Editors } from './server-process.js';

const ARTICLE = `${FOLDER}/article.txt`;
const editors = new Editors();
let editor: Editor;

beforeAll(async () => editors.use(await bundle('test/server/fixture-server.ts')));
afterAll(() => editors.stop());

describe('the status of an article', () => {
  test('is sent after each check: what was found in which version, and how long it took', async () => {
    editor = await editors.get({ initializationOptions: { status: true } });
    await editor.open(ARTICLE, 'اخبار اخبار ظابط تلميح.');
    await editor.diagnostics(ARTICLE);
    await editor.until(() => editor.statuses.length > 0);
    expect(editor.statuses).toEqual([
      {
        uri: ARTICLE,
        version: 1,
        enabled: true,
        errors: 2,
        warnings: 1,
        hints: 1,
        words: 4,
        milliseconds: expect.any(Number),
      },
    ]);
    await editor.replace(ARTICLE, 'اخبار ', '');
    await editor.diagnostics(ARTICLE);
    expect(editor.statuses.at(-1)).toMatchObject({ version: 2, errors: 1 });
  });

  test('is not sent to an editor that did not ask for it', async () => {
    editor = await editors.get();
    await editor.open(ARTICLE, 'اخبار');
    await editor.diagnostics(ARTICLE);
    expect(editor.statuses).toEqual([]);
  });

  test('is the answer to a request to check anew, which reads the configuration anew', async () => {
    editor = await editors.get({ initializationOptions: { fileAccess: true } });
    await editor.open(ARTICLE, 'اخبار ظابط');
    await editor.diagnostics(ARTICLE);
    editor.files.set(`${FOLDER}/.mudaqqiqrc.yaml`, 'rules: { spelling/hamza-missing: off }');
    expect(await editor.connection.sendRequest(CHECK_REQUEST, { uri: ARTICLE })).toMatchObject({
      errors: 0,
      warnings: 1,
    });
    expect(await editor.connection.sendRequest(CHECK_REQUEST, { uri: 'file:///none.txt' })).toBeNull();
  });
});
