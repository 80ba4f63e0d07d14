import { StatusBarAlignment, ThemeColor, window } from 'vscode';
import type { ArticleStatus } from '../server/protocol.js';
import { say } from './messages.js';

/** What the status bar item shows: the server's state, or the outcome of the active article's last check. */
export type StatusView =
  | { readonly kind: 'hidden' | 'starting' | 'checking' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'checked'; readonly status: ArticleStatus };

/** The texts of the item. `$(…)` is an icon of VS Code. */
export interface StatusTexts {
  readonly text: string;
  readonly tooltip: string;
  readonly command: string;
}

/** Focuses the list of problems; unlike the command of its key it never closes it. */
const SHOW_PROBLEMS = 'workbench.panel.markers.view.focus';

/** The texts of the item for a view; undefined where the item is hidden. */
export function statusTexts(view: StatusView): StatusTexts | undefined {
  const name = say('name');
  switch (view.kind) {
    case 'hidden':
      return undefined;
    case 'starting':
    case 'checking':
      return { text: `$(sync~spin) ${name}`, tooltip: say(view.kind), command: SHOW_PROBLEMS };
    case 'failed':
      return {
        text: `$(alert) ${name}`,
        tooltip: `${say('failed', view.reason)}\n${say('openLog')}`,
        command: 'mudaqqiq.showOutput',
      };
    case 'checked': {
      const { enabled, errors, warnings } = view.status;
      if (!enabled) return { text: `$(circle-slash) ${name}`, tooltip: say('off'), command: SHOW_PROBLEMS };
      if (errors + warnings === 0) return { text: `$(check) ${name}`, tooltip: say('clean'), command: SHOW_PROBLEMS };
      return {
        text: `$(error) ${errors} $(warning) ${warnings} ${name}`,
        tooltip: `${say('counts', errors, warnings)}\n${say('openProblems')}`,
        command: SHOW_PROBLEMS,
      };
    }
  }
}

/** The item at the right end of the status bar. */
export class StatusBar {
  private readonly item = window.createStatusBarItem('mudaqqiq.status', StatusBarAlignment.Right, 100);
  private view: StatusView = { kind: 'hidden' };

  constructor() {
    this.item.name = 'Mudaqqiq مدقّق';
  }

  /** The texts that are shown now; undefined while the item is hidden. */
  get shown(): StatusTexts | undefined {
    return statusTexts(this.view);
  }

  show(view: StatusView): void {
    this.view = view;
    const texts = statusTexts(view);
    if (!texts) {
      this.item.hide();
      return;
    }
    this.item.text = texts.text;
    this.item.tooltip = texts.tooltip;
    this.item.command = texts.command;
    this.item.backgroundColor = view.kind === 'failed' ? new ThemeColor('statusBarItem.errorBackground') : undefined;
    this.item.accessibilityInformation = { label: texts.tooltip };
    this.item.show();
  }

  dispose(): void {
    this.item.dispose();
  }
}
