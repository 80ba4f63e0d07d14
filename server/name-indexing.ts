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
    connection.onShutdown(() => index.close().catch(log.failure));
  },

  async ready(services) {
    await build(services);
  },
};

async function build({
  client,
  folders,
  files,
  host,
  profiles,
  settings,
  lexicon: loading,
  workspaceNames,
  connection,
  log,
}: Services): Promise<void> {
  const { workspaceNames: isWanted, language } = await settings.of();
  const [lexicon, lists] = await Promise.all([
    loading,
    Promise.all(folders.all.map((folder) => host.articlesIn(folder) ?? findByClient(connection, client, folder))),
  ]);
  const articles = lists.flat();
  if (!isWanted || !lexicon || articles.length === 0) return;
  const [top = ''] = folders.all;
  const { words } = await profiles.of(inFolder(top, 'article.txt'));
  const readers = await (host.nameReaders({ words }) ?? readersInTurns(lexicon, { words }, files, host.nextTurn));
  const reporter = client.showsProgress ? await connection.window.createWorkDoneProgress() : undefined;
  reporter?.begin(say('readingNames', language), 0, undefined, true);
  try {
    await workspaceNames.index.build(
      folders.all,
      articles,
      readers,
      words,
      reporter ? progressOf(reporter) : UNWATCHED,
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
