import type { WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { isArticleName } from './article-globs.js';
import type { Feature, Services } from './feature.js';
import { say } from './messages.js';
import { type Progress, UNWATCHED } from './name-index.js';
import { readersInTurns } from './name-readers.js';
import { FIND_ARTICLES_REQUEST, type FileParams } from './protocol.js';
import { inFolder } from './uris.js';

/** A change of a file is often one of many. */
const UPDATE = 'update the index of names';

/** Reads the names of all articles of the workspace in the background, and follows its files. */
export const nameIndexing: Feature = {
  start(services) {
    const {
      connection,
      onDidChangeFiles,
      scheduler,
      profiles,
      workspaceNames: { index },
      log,
    } = services;
    const changed = new Set<string>();
    onDidChangeFiles((changes) => {
      for (const { uri } of changes) if (isArticleName(uri)) changed.add(uri);
      if (changed.size === 0) return;
      scheduler.coalesce(UPDATE, () => {
        const uris = [...changed];
        changed.clear();
        index.update(uris).catch(log.failure);
      });
    });
    let known = index.spellings;
    index.onDidChange(() => {
      // Each article is checked anew for this, so only where it may make a difference.
      if (known !== index.spellings) profiles.forgetAll();
      known = index.spellings;
    });
    const builder = builderOf(services);
    const rebuild = (): void => {
      builder.rebuild().catch(log.failure);
    };
    services.settings.watch(rebuild);
    services.folders.onDidChange(rebuild);
    connection.onShutdown(() => index.close().catch(log.failure));
  },

  async ready(services) {
    await builderOf(services).begin();
  },
};

/** Reads all articles once the client is ready, and again when other folders are to be read, or none. */
class Builder {
  #last: Promise<void> = Promise.resolve();
  #hasBegun = false;
  /** What the last reading was of; empty for nothing. */
  #read = '';
  #isOutdated = { value: false };

  constructor(private readonly services: Services) {}

  begin(): Promise<void> {
    this.#hasBegun = true;
    return this.rebuild();
  }

  /** Does nothing where the folders are the same and their names are wanted as before. */
  rebuild(): Promise<void> {
    if (!this.#hasBegun) return Promise.resolve();
    this.#last = this.#last.catch(() => undefined).then(() => this.#build());
    return this.#last;
  }

  async #build(): Promise<void> {
    const { folders, settings, workspaceNames } = this.services;
    const { workspaceNames: isWanted } = await settings.of();
    const wanted = isWanted ? folders.all.join('\n') : '';
    if (wanted === this.#read) return;
    this.#read = wanted;
    // A reading that is still on its way is of no use any more, and must not be waited for.
    this.#isOutdated.value = true;
    this.#isOutdated = { value: false };
    if (wanted === '') await workspaceNames.index.clear();
    else build(this.services, this.#isOutdated).catch(this.services.log.failure);
  }
}

const builders = new WeakMap<Services, Builder>();

function builderOf(services: Services): Builder {
  const builder = builders.get(services) ?? new Builder(services);
  builders.set(services, builder);
  return builder;
}

async function build(
  { client, folders, files, host, profiles, settings, lexicon: loading, workspaceNames, connection, log }: Services,
  isOutdated: { readonly value: boolean },
): Promise<void> {
  const { language } = await settings.of();
  const [lexicon, lists] = await Promise.all([
    loading,
    Promise.all(folders.all.map((folder) => host.articlesIn(folder) ?? findByClient(connection, client, folder))),
  ]);
  const articles = lists.flat();
  if (!lexicon || isOutdated.value) return;
  if (articles.length === 0) {
    await workspaceNames.index.clear();
    return;
  }
  const [top = ''] = folders.all;
  const { words } = await profiles.of(inFolder(top, 'article.txt'));
  const readers = await (host.nameReaders({ words }) ?? readersInTurns(lexicon, { words }, files, host.nextTurn));
  if (isOutdated.value) {
    await readers.close();
    return;
  }
  const reporter = client.showsProgress ? await connection.window.createWorkDoneProgress() : undefined;
  reporter?.begin(say('readingNames', language), 0, undefined, true);
  try {
    await workspaceNames.index.build(
      folders.all,
      articles,
      readers,
      words,
      watched(reporter ? progressOf(reporter) : UNWATCHED, isOutdated),
    );
  } catch (error) {
    log.failure(error);
  } finally {
    reporter?.done();
  }
}

async function findByClient(
  connection: Services['connection'],
  { options }: Services['client'],
  uri: string,
): Promise<readonly string[]> {
  if (!options.fileAccess) return [];
  const params: FileParams = { uri };
  return connection.sendRequest<string[]>(FIND_ARTICLES_REQUEST, params).catch(() => []);
}

/** The same progress, cancelled also where the outcome is of no use. */
function watched(progress: Progress, isOutdated: { readonly value: boolean }): Progress {
  return {
    report: (done, all) => progress.report(done, all),
    get isCancelled() {
      return progress.isCancelled || isOutdated.value;
    },
  };
}

function progressOf(reporter: WorkDoneProgressServerReporter): Progress {
  let last = -1;
  return {
    report(done, all) {
      const percent = Math.floor((done * 100) / Math.max(1, all));
      if (percent === last) return;
      last = percent;
      reporter.report(percent, `${done}/${all}`);
    },
    get isCancelled() {
      return reporter.token.isCancellationRequested;
    },
  };
}
