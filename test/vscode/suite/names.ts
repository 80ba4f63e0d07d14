import { assert } from 'chai';
import {
  commands,
  type Location,
  Position,
  type TextDocument,
  Uri,
  type WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { ExtensionApi } from '../../../client/activation.js';
import type { NameNode } from '../../../client/names-tree.js';
import { closeAll, folder, openArticle, proofreader, until } from './editor.js';

suite('Names', () => {
  let api: ExtensionApi;
  suiteSetup(async () => {
    api = await proofreader();
  });
  teardown(closeAll);

  const TEXT = 'وصل ليندبرغ إلى مسقط، وقال ليندبرغ كلمة. وأضاف ليندبيرغ: شكرا.\n';
  const OTHER = '# ليندبرغ في عدن\n\nقال **ليندبرغ** ذلك، فقيل لليندبرغ: أهلا.\n';

  /** A name with its count, and the spellings below it. */
  function shown({ spelling, spellings, name }: NameNode): string {
    const below = spellings.map((node) => `${node.spelling.name} ${node.spelling.count}`);
    return below.length === 0 ? `${spelling.name} ${spelling.count}` : `${name.name}: ${below.join(', ')}`;
  }

  function expectNames(which: 'article' | 'workspace', names: readonly string[]): Promise<unknown> {
    return until(
      `the names ${names.join('; ')}`,
      () => api.names[which].map(shown),
      (found) => names.every((name) => found.includes(name)),
    );
  }

  function positionOf(document: TextDocument, text: string): Position {
    return document.positionAt(document.getText().indexOf(text));
  }

  test('of the article are in the side bar, inconsistent ones first, and follow what is written', async () => {
    const document = await openArticle('news/names.txt', TEXT);
    await expectNames('article', ['ليندبرغ: ليندبرغ 2, ليندبيرغ 1', 'مسقط 1']);
    assert.lengthOf(api.names.article[0]?.spellings ?? [], 2);
    await window.activeTextEditor?.edit((edit) => edit.insert(new Position(1, 0), 'وعاد ليندبرغ.\n'));
    await expectNames('article', ['ليندبرغ: ليندبرغ 3, ليندبيرغ 1']);
    assert.isTrue(document.isDirty);
  });

  test('are gone round by clicks', async () => {
    const document = await openArticle('news/round.txt', TEXT);
    await expectNames('article', ['ليندبرغ: ليندبرغ 2, ليندبيرغ 1']);
    const node = api.names.article[0]?.spellings[0];
    const places: number[] = [];
    for (let i = 0; i < 3; i++) {
      await commands.executeCommand('mudaqqiq.names.next', node);
      const { activeTextEditor: editor } = window;
      assert.equal(editor?.document.getText(editor.selection), 'ليندبرغ');
      places.push(document.offsetAt(editor?.selection.start ?? new Position(0, 0)));
    }
    assert.deepEqual(places, [4, 27, 4]);
  });

  test('are renamed with all their forms in two articles, and undone', async () => {
    const other = await openArticle('news/other.md', OTHER);
    const document = await openArticle('news/rename.txt', TEXT);
    await expectNames('article', ['ليندبرغ: ليندبرغ 2, ليندبيرغ 1']);
    const edit = await until(
      'the edit of two articles',
      async () =>
        commands.executeCommand<WorkspaceEdit>(
          'vscode.executeDocumentRenameProvider',
          document.uri,
          positionOf(document, 'ليندبرغ'),
          'لندبرغ',
        ),
      (found) => found.entries().length >= 2,
    );
    assert.isTrue(await workspace.applyEdit(edit));
    assert.equal(document.getText(), TEXT.replaceAll('ليندبرغ', 'لندبرغ'));
    assert.equal(other.getText(), '# لندبرغ في عدن\n\nقال **لندبرغ** ذلك، فقيل للندبرغ: أهلا.\n');
    await expectNames('article', ['مسقط 1']);
    await until(
      'the new name',
      () => api.names.article.map(shown).join('; '),
      (names) => /لندبرغ/.test(names) && !/ليندبرغ/.test(names),
    );
    for (const one of [other, document]) {
      await window.showTextDocument(one);
      if (one.getText().includes('لندبرغ') && !one.getText().includes('ليندبرغ')) await commands.executeCommand('undo');
    }
    assert.equal(document.getText(), TEXT);
    assert.equal(other.getText(), OTHER);
    await expectNames('article', ['ليندبرغ: ليندبرغ 2, ليندبيرغ 1']);
  });

  test('of the workspace are read in the background and follow its files', async () => {
    const file = Uri.joinPath(folder('archive'), 'names-archive.txt');
    await workspace.fs.writeFile(file, new TextEncoder().encode('وصل زوغلبا، وقال زوغلبا كلمة.\n'));
    await expectNames('workspace', ['زوغلبا 2']);
    const article = await openArticle('news/reference.txt', 'قال زوغلبا ذلك.\n');
    const found = await until(
      'references in two articles',
      async () =>
        commands.executeCommand<Location[]>(
          'vscode.executeReferenceProvider',
          article.uri,
          positionOf(article, 'زوغلبا'),
        ),
      (locations) => locations.length === 3,
    );
    assert.deepEqual(
      new Set(found.map(({ uri }) => uri.path.split('/').at(-1))),
      new Set(['reference.txt', 'names-archive.txt']),
    );
    await workspace.fs.delete(file);
    await until(
      'the names without those of the file that is gone',
      () => api.names.workspace.map(shown),
      (names) => !names.includes('زوغلبا 2') && !names.includes('زوغلبا 3'),
    );
  });
});
