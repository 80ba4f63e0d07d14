import { assert } from 'chai';
import { commands } from 'vscode';
import { closeAll, expectFindings, openArticle, openUntitled, proofreader, readable, until } from './editor.js';

suite('Status bar', () => {
  suiteSetup(proofreader);
  teardown(closeAll);

  const text = async (): Promise<string> => readable((await proofreader()).status?.text ?? '');

  test('it counts the errors and likely errors of the active article', async () => {
    const document = await openArticle('news/count.txt', 'اجتمع الوزراء امس لاكن الخطة 20242026 لم تكتمل.\n');
    await until(
      'three findings',
      text,
      (shown) => /^\$\(error\) \d+ \$\(warning\) \d+ مدقّق$/.test(shown) && sum(shown) === 3,
    );
    await commands.executeCommand('mudaqqiq.fixAll');
    await until('the check mark', text, (shown) => shown === '$(check) مدقّق');
    await expectFindings(document, []);
  });

  test('it follows the active editor, and is hidden where there is no article', async () => {
    await openArticle('news/clean.md', 'اجتمع الوزراء أمس.\n');
    await until('the check mark', text, (shown) => shown === '$(check) مدقّق');
    await openArticle('news/faulty.md', 'اجتمع الوزراء امس.\n');
    await until('one finding', text, (shown) => sum(shown) === 1);
    await openUntitled('json', '{ "أمس": "امس" }');
    await until('nothing', text, (shown) => shown === '');
  });

  test('its tooltip says the counts in words, and a click lists the problems', async () => {
    const api = await proofreader();
    await openArticle('news/tooltip.txt', 'اجتمع الوزراء امس.\n');
    await until('one finding', text, (shown) => sum(shown) === 1);
    assert.match(readable(api.status?.tooltip ?? ''), /^أخطاء مؤكدة: 1، أخطاء محتملة: 0\n/);
    assert.equal(api.status?.command, 'workbench.panel.markers.view.focus');
    const known = await commands.getCommands(true);
    assert.include(known, api.status?.command);
  });
});

function sum(shown: string): number {
  return [...shown.matchAll(/\d+/g)].reduce((total, [digits]) => total + Number(digits), 0);
}
