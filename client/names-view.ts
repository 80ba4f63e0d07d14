import {
  commands,
  Disposable,
  type Location,
  Position,
  Range,
  Selection,
  TextEditorRevealType,
  Uri,
  window,
  workspace,
} from 'vscode';
import { NAMES_PER_PAGE, type ShownPlace } from '../server/protocol.js';
import { activeArticle } from './articles.js';
import { isolatedName, say } from './messages.js';
import { MORE_COMMAND, type NameNode, NamesTree } from './names-tree.js';
import type { Session } from './session.js';

/** Typing changes names at every key; the list follows when there is a pause. */
const PAUSE_MS = 250;

/** The names in the side bar: of the active article, and of the workspace. */
export class NamesView extends Disposable {
  readonly article = new NamesTree();
  readonly workspace = new NamesTree();
  private readonly parts: Disposable[];
  /** How many names of the workspace are wanted: one page more with each click on «more». */
  private wanted = NAMES_PER_PAGE;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** The place that each name was last shown at, so that another click goes on from there. */
  private readonly shown = new WeakMap<NameNode['spelling'], number>();

  constructor(private readonly session: Session) {
    super(() => {
      clearTimeout(this.timer);
      for (const part of this.parts) part.dispose();
    });
    this.parts = [
      window.createTreeView('mudaqqiq.names.article', { treeDataProvider: this.article, showCollapseAll: true }),
      window.createTreeView('mudaqqiq.names.workspace', { treeDataProvider: this.workspace, showCollapseAll: true }),
      session.onDidChange(() => this.refreshSoon()),
      session.onDidChangeNames(() => this.showWorkspace()),
      window.onDidChangeActiveTextEditor(() => this.refreshSoon()),
      commands.registerCommand('mudaqqiq.names.next', (node: NameNode) => this.next(node)),
      commands.registerCommand(MORE_COMMAND, () => this.showMore()),
      commands.registerCommand('mudaqqiq.names.rename', (node: NameNode) => this.rename(node)),
      commands.registerCommand('mudaqqiq.names.refresh', async () => {
        await Promise.all([this.showArticle(), this.showWorkspace()]);
      }),
    ];
  }

  private refreshSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.showArticle(), PAUSE_MS);
  }

  private async showArticle(): Promise<void> {
    const article = activeArticle();
    const names = article && (await this.session.articleNames(article).catch(() => undefined));
    this.article.show(names ?? undefined, article?.uri);
  }

  private async showWorkspace(): Promise<void> {
    const names = await this.session.workspaceNames(this.wanted).catch(() => undefined);
    this.workspace.show(names, undefined);
  }

  private async showMore(): Promise<void> {
    this.wanted += NAMES_PER_PAGE;
    await this.showWorkspace();
  }

  /** Shows the next place of a name, after the last the first again. */
  private async next(node: NameNode): Promise<void> {
    const places = await this.placesOf(node);
    if (places.length === 0) return;
    const at = ((this.shown.get(node.spelling) ?? -1) + 1) % places.length;
    this.shown.set(node.spelling, at);
    await this.reveal(places[at] as Location);
  }

  private async placesOf({ spelling }: NameNode): Promise<readonly Location[]> {
    return spelling.places ? spelling.places.map(toLocation) : this.session.namePlaces(spelling.name);
  }

  private async reveal({ uri, range }: Location): Promise<void> {
    const editor = await window.showTextDocument(await workspace.openTextDocument(uri), { preserveFocus: false });
    editor.selection = new Selection(range.start, range.end);
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  /** Has the editor ask for the new spelling; of a full name one part is renamed. */
  private async rename(node: NameNode): Promise<void> {
    const { parts } = node.spelling;
    const labels = parts.map(isolatedName);
    const picked =
      parts.length === 1 ? labels[0] : await window.showQuickPick(labels, { placeHolder: say('whichPart') });
    const part = parts[labels.indexOf(picked ?? '')];
    const [place] = await this.placesOf(node);
    if (part === undefined || !place) return;
    const document = await workspace.openTextDocument(place.uri);
    const start = document.offsetAt(place.range.start) + document.getText(place.range).indexOf(lastLetters(part));
    await this.reveal({ uri: place.uri, range: new Range(document.positionAt(start), document.positionAt(start)) });
    await commands.executeCommand('editor.action.rename');
  }
}

/** What of a name is written whatever stands before it: of الرياض in للرياض the article's alef is not. */
function lastLetters(name: string): string {
  return name.replace(/^ال/, '');
}

function toLocation({ uri, range: { start, end } }: ShownPlace): Location {
  const range = new Range(new Position(start.line, start.character), new Position(end.line, end.character));
  return { uri: Uri.parse(uri, true), range };
}
