import {
  type Event,
  EventEmitter,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type Uri,
} from 'vscode';
import type { NamesShown, ShownName, ShownSpelling } from '../server/protocol.js';
import { isolatedName, say } from './messages.js';

/** A name of the view, or one of its spellings. */
export interface NameNode {
  /** The article whose names are shown; undefined in the names of the workspace. */
  readonly article: Uri | undefined;
  readonly name: ShownName;
  /** The spelling that the node stands for; of a name with several the most common one. */
  readonly spelling: ShownSpelling;
  readonly spellings: readonly NameNode[];
}

/** The entry behind the last name where there are more. */
export interface MoreNode {
  readonly left: number;
}

/** What a click on that entry does. */
export const MORE_COMMAND = 'mudaqqiq.names.more';

const KIND_ICONS: Readonly<Record<NonNullable<ShownName['kind']>, string>> = {
  person: 'account',
  place: 'location',
  organisation: 'organization',
};

/** The names of an article, or of the workspace: those with several spellings first, each of which is an entry below it. */
export class NamesTree implements TreeDataProvider<NameNode | MoreNode> {
  readonly onDidChangeTreeData: Event<void>;
  private readonly changed = new EventEmitter<void>();
  private nodes: readonly NameNode[] = [];
  private left = 0;

  constructor() {
    this.onDidChangeTreeData = this.changed.event;
  }

  /** Shows other names; nothing where there are none to show. */
  show(names: NamesShown | undefined, article: Uri | undefined): void {
    this.nodes = (names?.names ?? []).map((name) => toNode(name, article));
    this.left = (names?.all ?? 0) - this.nodes.length;
    this.changed.fire();
  }

  get roots(): readonly NameNode[] {
    return this.nodes;
  }

  getChildren(node?: NameNode | MoreNode): (NameNode | MoreNode)[] {
    if (node) return 'left' in node ? [] : [...node.spellings];
    return this.left > 0 ? [...this.nodes, { left: this.left }] : [...this.nodes];
  }

  getTreeItem(node: NameNode | MoreNode): TreeItem {
    if ('left' in node) return moreItem(node);
    const { name, spelling, spellings, article } = node;
    const isInconsistent = spellings.length > 0;
    const item = new TreeItem(
      isolatedName(spelling.name),
      isInconsistent ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.None,
    );
    item.description = isInconsistent ? name.spellings.map(({ count }) => count).join(' · ') : String(spelling.count);
    item.tooltip = new MarkdownString(tooltipOf(name, spelling, isInconsistent, article === undefined));
    item.iconPath = iconOf(name, isInconsistent);
    item.contextValue = isInconsistent ? 'name.inconsistent' : 'name';
    item.accessibilityInformation = { label: `${spelling.name} ${item.description}` };
    item.command = { command: 'mudaqqiq.names.next', title: say('nextPlace'), arguments: [node] };
    return item;
  }
}

function toNode(name: ShownName, article: Uri | undefined): NameNode {
  const leaf = (spelling: ShownSpelling): NameNode => ({ article, name, spelling, spellings: [] });
  const [first, ...others] = name.spellings.map(leaf);
  if (!first) throw new RangeError(`${name.name} has no spelling`);
  return others.length === 0 ? first : { ...first, spellings: [first, ...others] };
}

function moreItem({ left }: MoreNode): TreeItem {
  const title = say('moreNames', left);
  const item = new TreeItem(title, TreeItemCollapsibleState.None);
  item.iconPath = new ThemeIcon('ellipsis');
  item.command = { command: MORE_COMMAND, title };
  return item;
}

function iconOf({ kind, familiar }: ShownName, isInconsistent: boolean): ThemeIcon {
  if (isInconsistent) return new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
  if (kind) return new ThemeIcon(KIND_ICONS[kind]);
  return new ThemeIcon(familiar ? 'tag' : 'question');
}

function tooltipOf(name: ShownName, spelling: ShownSpelling, isInconsistent: boolean, isWorkspace: boolean): string {
  const lines = [
    isInconsistent ? say('severalSpellings', name.spellings.map((one) => `«${one.name}» ${one.count}`).join('، ')) : '',
    name.familiar ? '' : say('unfamiliarName'),
    isWorkspace ? say('inArticles', spelling.articles) : '',
    say('nextPlace'),
  ];
  return lines.filter((line) => line !== '').join('\n\n');
}
