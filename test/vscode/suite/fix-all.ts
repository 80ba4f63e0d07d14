import { assert } from 'chai';
import { CodeActionKind, ConfigurationTarget, commands, Range, workspace } from 'vscode';
import { choose, closeAll, codeActions, expectFindings, openArticle, proofreader, until } from './editor.js';

const DRAFT = 'اجتمع الوزراء امس، وأقروا خطة 20242026.\n\nلاكن التمويل لم يكتمل الى اليوم.\n';
const CORRECTED = 'اجتمع الوزراء أمس، وأقروا خطة 2024-2026.\n\nلكن التمويل لم يكتمل إلى اليوم.\n';
const SLIPS = [
  'spelling/hamza-missing: امس',
  'numbers/lost-range-separator: 20242026',
  'spelling/common-misspelling: لاكن',
  'spelling/hamza-missing: الى',
];

suite('Fix all', () => {
  suiteSetup(proofreader);
  teardown(closeAll);

  test('the command corrects all that is certain, in one step that one undo takes back', async () => {
    const document = await openArticle('news/fix-all.txt', DRAFT);
    await expectFindings(document, SLIPS);
    await commands.executeCommand('mudaqqiq.fixAll');
    assert.equal(document.getText(), CORRECTED);
    await expectFindings(document, []);
    await commands.executeCommand('undo');
    assert.equal(document.getText(), DRAFT);
  });

  test('it is the source action source.fixAll.mudaqqiq', async () => {
    const document = await openArticle('news/source-action.txt', DRAFT);
    await expectFindings(document, SLIPS);
    const everywhere = new Range(document.positionAt(0), document.positionAt(DRAFT.length));
    const [action, ...others] = await codeActions(document, everywhere, CodeActionKind.SourceFixAll.append('mudaqqiq'));
    assert.ok(action);
    assert.isEmpty(others);
    await choose(action);
    assert.equal(document.getText(), CORRECTED);
  });

  test('an editor that fixes on save writes the corrected article', async () => {
    const settings = workspace.getConfiguration('editor');
    await settings.update('codeActionsOnSave', { 'source.fixAll.mudaqqiq': 'explicit' }, ConfigurationTarget.Workspace);
    try {
      const document = await openArticle('news/on-save.txt', DRAFT);
      await expectFindings(document, SLIPS);
      await commands.executeCommand('type', { text: ' ' });
      await commands.executeCommand('workbench.action.files.save');
      const saved = await until(
        'the corrected file',
        async () => new TextDecoder().decode(await workspace.fs.readFile(document.uri)),
        (text) => text.includes('أمس'),
      );
      assert.equal(saved.trim(), CORRECTED.trim());
    } finally {
      await settings.update('codeActionsOnSave', undefined, ConfigurationTarget.Workspace);
    }
  });

  test('an article without slips stays as it is', async () => {
    const document = await openArticle('news/clean.txt', 'اجتمع الوزراء أمس.\n');
    await commands.executeCommand('mudaqqiq.fixAll');
    assert.equal(document.getText(), 'اجتمع الوزراء أمس.\n');
    assert.isFalse(document.isDirty);
  });
});
