import { assert } from 'chai';
import { commands, languages } from 'vscode';
import { closeAll, expectFindings, openArticle, proofreader, until } from './editor.js';

suite('Restart', () => {
  suiteSetup(proofreader);
  teardown(closeAll);

  test('after a restart the findings are there again', async () => {
    const document = await openArticle('news/restart.txt', 'اجتمع الوزراء امس.\n');
    await expectFindings(document, ['spelling/hamza-missing: امس']);
    const restarted = commands.executeCommand('mudaqqiq.restart');
    await until(
      'the old findings to go',
      () => languages.getDiagnostics(document.uri).length,
      (count) => count === 0,
    );
    await restarted;
    assert.isTrue((await proofreader()).running);
    await expectFindings(document, ['spelling/hamza-missing: امس']);
  });

  test('the command to check answers for an article and for none', async () => {
    await commands.executeCommand('mudaqqiq.checkArticle');
    const document = await openArticle('news/check.txt', 'اجتمع الوزراء امس.\n');
    await commands.executeCommand('mudaqqiq.checkArticle');
    await expectFindings(document, ['spelling/hamza-missing: امس']);
  });
});
