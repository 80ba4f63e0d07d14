import { assert } from 'chai';
import { commands, extensions, workspace } from 'vscode';
import { closeAll, openArticle, proofreader } from './editor.js';

suite('Start', () => {
  teardown(closeAll);

  test('opening an article of plain text starts the proofreader', async () => {
    await openArticle('news/start.txt', 'خبر قصير.\n');
    const api = await proofreader();
    assert.isTrue(api.running);
    assert.isTrue(extensions.getExtension('mudaqqiq.mudaqqiq')?.isActive);
  });

  test('the commands of the manifest are there', async () => {
    await proofreader();
    const known = await commands.getCommands(true);
    assert.includeMembers(known, [
      'mudaqqiq.checkArticle',
      'mudaqqiq.fixAll',
      'mudaqqiq.restart',
      'mudaqqiq.showOutput',
    ]);
  });

  test('Arabic punctuation ends a word, and no Arabic letter is boxed as a look-alike', async () => {
    const document = await openArticle('news/start.md', 'قال: «نعم، سنعود».\n');
    const settings = workspace.getConfiguration('editor', document);
    assert.include(settings.get<string>('wordSeparators'), '،');
    assert.include(settings.get<string>('wordSeparators'), '«');
    assert.isFalse(settings.get('unicodeHighlight.ambiguousCharacters'));
    assert.isFalse(settings.get('unicodeHighlight.nonBasicASCII'));
  });

  test('in plain text the word at a place stops before the comma and inside guillemets', async () => {
    await proofreader();
    const document = await openArticle('news/words.txt', 'قال: «نعم، سنعود».\n');
    const at = (text: string) =>
      document.getText(document.getWordRangeAtPosition(document.positionAt(document.getText().indexOf(text))));
    assert.equal(at('نعم'), 'نعم');
    assert.equal(at('سنعود'), 'سنعود');
  });
});
