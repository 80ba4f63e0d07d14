// The hands and eyes of the tests of the user interface: mouse, keyboard, pictures.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';

/** How long something may take to show. */
export const WAIT_MS = 20_000;

/** A workbench with the packaged extension, and the folder of the article that is open in it. */
export interface UserInterface {
  readonly page: Page;
  /** The folder of the workspace that holds the articles. */
  readonly articles: string;
  readonly pictures: string;
  /** The folder that the package was installed into. */
  readonly installed: string;
  /** The files of the package. */
  readonly packaged: readonly string[];
}

let current: UserInterface | undefined;

/** Hands the workbench to the tests. */
export function provide(ui: UserInterface): void {
  mkdirSync(ui.pictures, { recursive: true });
  current = ui;
}

/** The workbench under test. */
export function ui(): UserInterface {
  if (!current) throw new Error('the runner has not started the workbench');
  return current;
}

/** Takes a picture for someone to look at. */
export async function picture(name: string): Promise<void> {
  // The last animation of a panel or menu takes a moment after its text is there.
  await ui().page.waitForTimeout(500);
  await ui().page.screenshot({ path: path.join(ui().pictures, `${name}.png`) });
}

/** Moves the pointer onto the middle of something and clicks. VS Code's menus take no click from a pointer that has not moved. */
export async function click(target: Locator): Promise<void> {
  await target.waitFor({ state: 'visible', timeout: WAIT_MS });
  const box = await target.boundingBox();
  if (!box) throw new Error('nothing to click at');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await ui().page.mouse.move(x - 5, y);
  await ui().page.mouse.move(x, y);
  await ui().page.waitForTimeout(150);
  await ui().page.mouse.click(x, y);
}

/** Runs a command by its English name. */
export async function runCommand(name: string): Promise<void> {
  const { page } = ui();
  await page.keyboard.press('F1');
  await page.keyboard.type(name);
  await click(page.locator('.quick-input-list .monaco-list-row').filter({ hasText: name }).first());
}

/** The texts of all that a locator finds, without the marks that keep them reading from right to left. */
export async function texts(of: Locator): Promise<string[]> {
  const all = await of.allInnerTexts();
  return all.map((text) =>
    text
      .replace(/[\u2066-\u2069]/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

/** Waits until something holds. */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + WAIT_MS; !(await holds()); ) {
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await ui().page.waitForTimeout(100);
  }
}
