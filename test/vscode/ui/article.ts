// An editor's way through an article: sees the slips, reads them in the list, takes a fix from the light bulb, corrects the rest, saves.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { assert } from 'chai';
import { click, picture, runCommand, texts, ui, until, WAIT_MS } from './driver.js';

const PROBLEMS = '.markers-panel .monaco-list-row';
const STATUS = '[id="mudaqqiq.mudaqqiq.mudaqqiq.status"]';
const MENU = '.action-widget .monaco-list-row';
const NAMES =
  'أحمد محمد محمود خالد سعيد سالم حسن حسين علي عمر عثمان ياسر ياسين طارق فيصل فهد ماجد ناصر منصور إبراهيم إسماعيل يوسف موسى ' +
  'عيسى داود سليمان زكريا يحيى صالح شعيب أيوب إدريس هاشم حمزة جعفر عباس كمال جمال نبيل رشيد وليد زياد بلال أنس معاذ مازن';

suite('The packaged extension', () => {
  test('holds bundles and data, and no sources, tests or maps', () => {
    const { packaged } = ui();
    const allowed =
      /^(?:dist\/(?:client|server)\/\w+(?:\.cjs|\.js)+|data\/(?:[\w.-]+\.(?:bin|json|md)|licences\/[\w.-]+)|syntaxes\/[\w.]+\.json|client\/icon\.png|package(?:\.nls(?:\.ar)?)?\.json|(?:README|CHANGELOG)(?:\.ar)?\.md|LICENSE)$/i;
    assert.isEmpty(packaged.filter((file) => !allowed.test(file)));
    for (const file of [
      'dist/client/extension.cjs',
      'dist/client/browser.cjs.js',
      'dist/server/node.cjs',
      'dist/server/browser.js',
    ]) {
      assert.include(packaged, file);
    }
    assert.isTrue(
      packaged.some((file) => file.endsWith('.bin')),
      'the lexicon is in the package',
    );
  });

  test('underlines the slips of the article', async () => {
    const { page } = ui();
    await page.waitForSelector('.view-lines', { timeout: WAIT_MS });
    await page.waitForSelector('.squiggly-error', { timeout: WAIT_MS });
    await until(
      'three underlined places',
      async () => (await page.locator('.squiggly-error, .squiggly-warning').count()) >= 3,
    );
    await picture('1-article');
  });

  test('shows their number in the status bar, and a click lists them in Arabic', async () => {
    const { page } = ui();
    const status = page.locator(STATUS);
    await until('the name in the status bar', async () => (await texts(status))[0]?.includes('مدقّق') === true);
    await click(status);
    await page.waitForSelector(PROBLEMS, { timeout: WAIT_MS });
    const list = (await texts(page.locator(PROBLEMS))).join('\n');
    assert.match(list, /«أمس»/);
    assert.match(list, /spelling\/hamza-missing/);
    await picture('2-problems');
  });

  test('offers the fix in the light bulb of a finding', async () => {
    const { page } = ui();
    await page.locator(PROBLEMS).filter({ hasText: 'أمس' }).first().dblclick();
    await click(
      page.locator('.monaco-editor .lightBulbWidget, .monaco-editor [class*="codicon-gutter-lightbulb"]').first(),
    );
    await page.waitForSelector(MENU, { timeout: WAIT_MS });
    const menu = await texts(page.locator(MENU));
    assert.isTrue(
      menu.some((title) => title.includes('«أمس»')),
      menu.join(' | '),
    );
    await picture('3-light-bulb');
  });

  test('writes the fix that is clicked', async () => {
    const { page } = ui();
    await click(page.locator(MENU).filter({ hasText: '«أمس»' }).first());
    await until('the corrected word', async () =>
      (await texts(page.locator('.view-line'))).join('\n').includes('اجتماعا أمس'),
    );
    await picture('4-fixed');
  });

  test('corrects what is certain by a command with an Arabic name', async () => {
    const { page } = ui();
    await page.locator('.view-line').first().click();
    await page.keyboard.press('F1');
    await page.keyboard.type('Mudaqqiq');
    const commands = page.locator('.quick-input-list .monaco-list-row');
    await until('the commands', async () => (await commands.count()) >= 4);
    await picture('5-commands');
    await click(commands.filter({ hasText: 'Fix All in Article' }).first());
    await until('the corrected range', async () =>
      (await texts(page.locator('.view-line'))).join('\n').includes('2024-2026'),
    );
    await until('the check mark', async () => (await page.locator(`${STATUS} .codicon-check`).count()) === 1);
    await picture('6-all-fixed');
  });

  test('saves the corrected article, and changes nothing else of it', async () => {
    const { page, articles } = ui();
    const file = path.join(articles, 'trade.txt');
    const before = readFileSync(file, 'utf8');
    await page.keyboard.press('Control+s');
    await until('the saved file', () => readFileSync(file, 'utf8') !== before);
    const corrected = before.replace('امس', 'أمس').replace('20242026', '2024-2026').replace('لاكن', 'لكن');
    assert.equal(readFileSync(file, 'utf8'), corrected);
  });

  test('lists the names in the side bar, and a click goes to them', async () => {
    const { page, articles } = ui();
    const text =
      'وصل يوهان ليندبرغ إلى مسقط أمس. وقال ليندبرغ إن الزيارة ناجحة.\n\nوأضاف ليندبيرغ أن لليندبرغ لقاء آخر في عدن.\n';
    writeFileSync(path.join(articles, 'names.txt'), text);
    await page.keyboard.press('Control+p');
    await page.keyboard.type('names.txt');
    await click(page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'names.txt' }).first());
    await click(
      page
        .locator('.activitybar .action-item')
        .filter({ has: page.locator('[aria-label*="مدقّق"]') })
        .first(),
    );
    const rows = page.locator('.sidebar .monaco-list-row');
    await until('the names', async () => (await texts(rows)).some((row) => row.startsWith('ليندبيرغ')));
    await picture('7-names');
    await click(rows.filter({ hasText: 'مسقط' }).first());
    await until('the place of the name', async () =>
      (await texts(page.locator('.statusbar [id="status.editor.selection"]'))).join().includes('selected'),
    );
    await picture('8-name-selected');
  });

  test('renames a name from there, in all its forms', async () => {
    const { page } = ui();
    await page.locator('.sidebar .monaco-list-row').filter({ hasText: 'ليندبيرغ' }).first().click({ button: 'right' });
    await click(
      page.locator('.context-view .action-label, .monaco-menu .action-label').filter({ hasText: 'Rename' }).first(),
    );
    const box = page.locator('.rename-box input');
    await box.waitFor({ state: 'visible', timeout: WAIT_MS });
    await picture('9-rename');
    await box.fill('ليندبرغ');
    await page.keyboard.press('Enter');
    await until('the new spelling', async () =>
      (await texts(page.locator('.view-lines'))).join(' ').includes('وأضاف ليندبرغ'),
    );
    await until(
      'one spelling',
      async () => !(await texts(page.locator('.sidebar .monaco-list-row'))).some((row) => row.startsWith('ليندبيرغ')),
    );
    await picture('10-renamed');
  });

  test('shows more names of the workspace on a click behind the last one', async () => {
    const { page, articles } = ui();
    // Two thousand names are shown at first; these are 46 × 46.
    const names = NAMES.split(' ').flatMap((first, _, all) => all.map((last) => `${first} ${last}`));
    writeFileSync(
      path.join(articles, 'register.txt'),
      `${names.map((name) => `وصل السيد ${name} أمس.`).join('\n\n')}\n`,
    );
    const rows = page.locator('.sidebar .pane').filter({ hasText: 'أسماء المشروع' }).locator('.monaco-list-row');
    await until('the names of the register', async () => (await texts(rows)).some((row) => row.startsWith('أحمد أنس')));
    const toTheEnd = async (): Promise<void> => {
      await runCommand('Names in the Workspace View');
      await page.keyboard.press('End');
    };
    await toTheEnd();
    const more = rows.filter({ hasText: 'اعرض المزيد' });
    await more.waitFor({ state: 'visible', timeout: WAIT_MS });
    await picture('11-more-names');
    await click(more);
    await until('all names', async () => {
      await toTheEnd();
      return (await more.count()) === 0;
    });
    await picture('12-all-names');
  });

  test('says in Arabic that it could not start, and starts from there when it can', async () => {
    const { page, installed } = ui();
    const server = path.join(installed, 'dist/server/node.cjs');
    renameSync(server, `${server}.away`);
    await runCommand('Restart the Proofreader');
    const toast = page.locator('.notification-toast');
    await until('the message', async () => (await texts(toast)).join().includes('تعذّر تشغيل مدقّق'));
    await picture('13-not-started');
    renameSync(`${server}.away`, server);
    await click(toast.locator('.monaco-button').filter({ hasText: 'إعادة التشغيل' }));
    await until('the check mark', async () => (await page.locator(`${STATUS} .codicon-check`).count()) === 1);
  });
});
