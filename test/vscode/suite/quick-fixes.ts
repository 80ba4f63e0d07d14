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

suite('Quick fixes', () => {
  suiteSetup(proofreader);
  teardown(closeAll);

  test('the preferred fix writes the hamza and nothing else', async () => {
    const document = await openArticle('news/hamza.txt', 'اجتمع الوزراء امس، ثم عادوا.\n');
    const { range } = await diagnosticAt(document, 'امس');
    const actions = await codeActions(document, range, CodeActionKind.QuickFix);
    const preferred = actions.filter(({ isPreferred }) => isPreferred);
    assert.lengthOf(preferred, 1);
    assert.match(readable(preferred[0]?.title ?? ''), /«أمس»/);
    await choose(preferred[0] as (typeof actions)[0]);
    assert.equal(document.getText(), 'اجتمع الوزراء أمس، ثم عادوا.\n');
    await expectFindings(document, []);
  });

  test('the fix of a lost range writes its hyphen', async () => {
    const document = await openArticle('news/range.md', 'تمتد الخطة **20242026**، وهي الأولى.\n');
    const { range } = await diagnosticAt(document, '20242026');
    const [first] = await codeActions(document, range, CodeActionKind.QuickFix);
    assert.ok(first);
    await choose(first);
    assert.equal(document.getText(), 'تمتد الخطة **2024-2026**، وهي الأولى.\n');
  });

  test('“ignore here” writes a comment that silences this place', async () => {
    const document = await openArticle('news/ignore.md', 'اجتمع الوزراء أمس.\n\nوعادوا امس.\n');
    const { range } = await diagnosticAt(document, 'امس');
    const actions = await codeActions(document, range, CodeActionKind.QuickFix);
    const ignore = actions.find(({ title }) => readable(title).startsWith('تجاهل هنا'));
    assert.ok(ignore, actions.map(({ title }) => title).join(' | '));
    await choose(ignore);
    await expectFindings(document, []);
    assert.match(document.getText(), /mudaqqiq-disable-next-line spelling\/hamza-missing/);
    assert.match(document.getText(), /وعادوا امس\./, 'the prose is as it was');
  });
});
