import { assert } from 'chai';
import { CodeActionKind } from 'vscode';
import {
  choose,
  closeAll,
  codeActions,
  diagnosticAt,
  expectFindings,
  openArticle,
  proofreader,
  readable,
} from './editor.js';

suite('Dictionary', () => {
  suiteSetup(proofreader);
  teardown(closeAll);

  test('a word added to the project’s dictionary is accepted in all its articles, with its clitics', async () => {
    const document = await openArticle('news/dictionary.txt', 'زار الوفد مصنع كليومترات الجديد.\n');
    const { range } = await diagnosticAt(document, 'كليومترات');
    const actions = await codeActions(document, range, CodeActionKind.QuickFix);
    const add = actions.find(({ title }) => /أضف «كليومترات» إلى قاموس المشروع/.test(readable(title)));
    assert.ok(add, actions.map(({ title }) => title).join(' | '));
    await choose(add);
    await expectFindings(document, []);
    const other = await openArticle('news/dictionary.md', 'وكليومترات اسم المصنع.\n');
    await expectFindings(other, []);
  });
});
