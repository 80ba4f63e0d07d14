import { assert } from 'chai';
import { CodeActionKind, commands, type TextDocument, Uri, workspace } from 'vscode';
import {
  choose,
  closeAll,
  codeActions,
  diagnosticAt,
  expectFindings,
  folder,
  openArticle,
  proofreader,
  readable,
} from './editor.js';

suite('Dictionary', () => {
  suiteSetup(proofreader);
  teardown(closeAll);

  const TEXT = 'التقى الوزيرب نظيره في العاصمة.\n';
  const FINDING = 'spelling/unknown-word: الوزيرب';

  /** Chooses the action of the light bulb with this title. */
  async function add(document: TextDocument, title: string): Promise<void> {
    const { range } = await diagnosticAt(document, 'الوزيرب');
    const actions = await codeActions(document, range, CodeActionKind.QuickFix);
    const action = actions.find((candidate) => readable(candidate.title) === title);
    assert.ok(action, actions.map((candidate) => readable(candidate.title)).join(' | '));
    await choose(action);
  }

  test('a word added to the project’s dictionary is accepted in the articles of the project, with its particles', async () => {
    const document = await openArticle('news/dictionary.txt', TEXT);
    await add(document, 'أضف «الوزيرب» إلى قاموس المشروع');
    await expectFindings(document, []);
    const same = await openArticle('news/dictionary.md', 'وقال الوزيرب إن نظيره عاد، والوزيرب باق.\n');
    await expectFindings(same, []);
    const other = await openArticle('archive/dictionary.txt', TEXT);
    await expectFindings(other, [FINDING]);
    const file = Uri.joinPath(folder('news'), 'house-words.txt');
    assert.match(new TextDecoder().decode(await workspace.fs.readFile(file)), /^الوزيرب$/m);
    await workspace.fs.delete(file);
    await commands.executeCommand('mudaqqiq.checkArticle');
  });

  test('a folder without a configuration gets a word list of its own, which may forbid words, too', async () => {
    const document = await openArticle('archive/list.txt', `${TEXT}أعلنت وقوقل ذلك.\n`);
    await add(document, 'أضف «الوزيرب» إلى قاموس المشروع');
    await expectFindings(document, []);
    const file = Uri.joinPath(folder('archive'), 'mudaqqiq-words.txt');
    assert.equal(new TextDecoder().decode(await workspace.fs.readFile(file)), 'الوزيرب\n');
    await workspace.fs.writeFile(file, new TextEncoder().encode('الوزيرب\n!قوقل = غوغل\n'));
    await expectFindings(document, ['spelling/forbidden-word: وقوقل']);
    await workspace.fs.delete(file);
    await expectFindings(document, [FINDING]);
    const other = await openArticle('news/list.txt', TEXT);
    await expectFindings(other, [FINDING]);
  });

  test('a word added to the user’s own dictionary is accepted everywhere', async () => {
    const document = await openArticle('archive/own.txt', TEXT);
    await add(document, 'أضف «الوزيرب» إلى قاموسي');
    await expectFindings(document, []);
    const other = await openArticle('news/own.txt', TEXT);
    await expectFindings(other, []);
  });
});
