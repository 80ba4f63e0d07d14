import { assert } from 'chai';
import { ConfigurationTarget, DiagnosticSeverity, Position, WorkspaceEdit, window, workspace } from 'vscode';
import {
  closeAll,
  diagnosticAt,
  expectFindings,
  openArticle,
  openUntitled,
  proofreader,
  readable,
  until,
} from './editor.js';

suite('Findings', () => {
  suiteSetup(proofreader);
  teardown(closeAll);

  test('an article of plain text shows its slips, each with its rule', async () => {
    const document = await openArticle('news/slips.txt', 'اجتمع الوزراء امس، لاكن خطة 20242026 لم تكتمل.\n');
    await expectFindings(document, [
      'spelling/hamza-missing: امس',
      'spelling/common-misspelling: لاكن',
      'numbers/lost-range-separator: 20242026',
    ]);
  });

  test('a finding says in Arabic what to write, and links to the page of its rule', async () => {
    const document = await openArticle('news/message.txt', 'اجتمع الوزراء امس في العاصمة.\n');
    const { message, severity, source, code } = await diagnosticAt(document, 'امس');
    assert.match(readable(message), /أمس/);
    assert.equal(message[0], '\u2067', 'the message reads from right to left');
    assert.equal(severity, DiagnosticSeverity.Error);
    assert.equal(source, 'مدقّق');
    assert.match(typeof code === 'object' ? code.target.toString() : '', /hamza-missing/);
  });

  test('in Markdown the prose is checked, and code and addresses are not', async () => {
    const document = await openArticle(
      'news/slips.md',
      '# اجتمع الوزراء امس\n\nانظر `امس` في [الموقع](https://example.com/امس).\n\n```\nامس\n```\n',
    );
    await expectFindings(document, ['spelling/hamza-missing: امس']);
    assert.equal((await diagnosticAt(document, 'امس')).range.start.line, 0);
  });

  test('an article that was never saved is checked', async () => {
    const document = await openUntitled('plaintext', 'اجتمع الوزراء امس.\n');
    await expectFindings(document, ['spelling/hamza-missing: امس']);
  });

  test('findings follow the writer', async () => {
    const document = await openArticle('news/typing.txt', 'اجتمع الوزراء أمس.\n');
    await expectFindings(document, []);
    const typed = new WorkspaceEdit();
    typed.insert(document.uri, new Position(0, 0), 'لاكن ');
    await workspace.applyEdit(typed);
    await expectFindings(document, ['spelling/common-misspelling: لاكن']);
    await window.activeTextEditor?.edit((edit) => edit.delete(document.lineAt(0).range));
    await expectFindings(document, []);
  });

  test('each folder of the workspace has its own configuration', async () => {
    const text = 'اجتمع الوزراء امس لاكن الخطة لم تكتمل.\n';
    const news = await openArticle('news/folder.txt', text);
    await expectFindings(news, ['spelling/hamza-missing: امس', 'spelling/common-misspelling: لاكن']);
    const archive = await openArticle('archive/folder.txt', text);
    await expectFindings(archive, ['spelling/hamza-missing: امس']);
  });

  test('a suppression comment is obeyed', async () => {
    const document = await openArticle(
      'news/suppressed.md',
      '<!-- mudaqqiq-disable-next-line spelling/hamza-missing -->\nاجتمع الوزراء امس.\n\nولاكن لم يتفقوا امس.\n',
    );
    const { range } = await diagnosticAt(document, 'امس');
    assert.equal(range.start.line, 3);
  });

  test('the words of the settings are accepted', async () => {
    const document = await openArticle('news/words.txt', 'التقى الوزيرب نظيره في العاصمة.\n');
    await expectFindings(document, ['spelling/unknown-word: الوزيرب']);
    await withSetting('words', ['الوزيرب'], () => expectFindings(document, []));
    await expectFindings(document, ['spelling/unknown-word: الوزيرب']);
  });

  test('turned off in the settings, it says nothing; turned on again, it does', async () => {
    const api = await proofreader();
    const document = await openArticle('news/off.txt', 'اجتمع الوزراء امس.\n');
    await expectFindings(document, ['spelling/hamza-missing: امس']);
    await withSetting('enable', false, async () => {
      await expectFindings(document, []);
      await until(
        'the mark of being off',
        () => api.status?.text,
        (text) => text?.includes('$(circle-slash)') === true,
      );
    });
    await expectFindings(document, ['spelling/hamza-missing: امس']);
  });

  test('in English, messages are English', async () => {
    const document = await openArticle('news/english.txt', 'اجتمع الوزراء امس.\n');
    await diagnosticAt(document, 'امس');
    const message = async () => (await diagnosticAt(document, 'امس')).message;
    await withSetting('language', 'en', () => until('an English message', message, (text) => /[a-z]{3}/.test(text)));
  });
});

/** Runs with a setting of the workspace, and takes it back whatever happens. */
async function withSetting(name: string, value: unknown, run: () => Promise<unknown>): Promise<void> {
  const settings = workspace.getConfiguration('mudaqqiq');
  await settings.update(name, value, ConfigurationTarget.Workspace);
  try {
    await run();
  } finally {
    await settings.update(name, undefined, ConfigurationTarget.Workspace);
  }
}
