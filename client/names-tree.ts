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

const KIND_ICONS: Readonly<Record<NonNullable<ShownName['kind']>, string>> = {
  person: 'account',
  place: 'location',
  organisation: 'organization',
};

/** The names of an article, or of the workspace: those with several spellings first, each of which is an entry below it. */
export class NamesTree implements TreeDataProvider<NameNode> {
  readonly onDidChangeTreeData: Event<void>;
  private readonly changed = new EventEmitter<void>();
  private nodes: readonly NameNode[] = [];

  constructor() {
    this.onDidChangeTreeData = this.changed.event;
  }

  /** Shows other names; nothing where there are none to show. */
  show(names: NamesShown | undefined, article: Uri | undefined): void {
    this.nodes = (names?.names ?? []).map((name) => toNode(name, article));
    this.changed.fire();
  }

  get roots(): readonly NameNode[] {
    return this.nodes;
  }

  getChildren(node?: NameNode): NameNode[] {
    return [...(node ? node.spellings : this.nodes)];
  }

  getTreeItem(node: NameNode): TreeItem {
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
