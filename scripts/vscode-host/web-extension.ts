// Serves the extension to a web extension host, as a marketplace or a web editor would.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import type { Page } from 'playwright-core';

const TYPES: Readonly<Record<string, string>> = {
  '.cjs': 'text/javascript',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

/** A folder that is served on this machine. VS Code's web workers may load from `localhost` only. */
export interface ServedFolder {
  readonly origin: string;
  close(): void;
}

/** Serves the files of a folder, to pages of any origin. */
export async function serveFolder(root: string): Promise<ServedFolder> {
  const server = createServer(async (request, response) => {
    const file = path.join(
      root,
      path.normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)),
    );
    const isFile = await stat(file).then(
      (entry) => entry.isFile(),
      () => false,
    );
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('content-type', TYPES[path.extname(file)] ?? 'application/octet-stream');
    if (isFile) createReadStream(file).pipe(response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://localhost:${portOf(server)}`, close: () => server.close() };
}

/** Has the workbench load the extension from `origin` into its web worker and run the tests at `suite` there. */
export async function developInBrowser(page: Page, origin: string, suite: string): Promise<void> {
  // A page that a test has changed counts as one from the outside, which must ask before it reaches this machine.
  await page.context().grantPermissions(['local-network-access']);
  await page.route(
    (url) => url.pathname === '/',
    async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      await route.fulfill({
        response,
        body: html.replace(
          CONFIGURATION,
          (_, before: string, json: string) => before + withExtension(json, origin, suite),
        ),
      });
    },
  );
}

/** Where the page of the workbench carries its configuration. */
const CONFIGURATION = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)/;

function withExtension(json: string, origin: string, suite: string): string {
  const configuration = JSON.parse(json.replaceAll('&quot;', '"')) as { developmentOptions?: object };
  const developmentOptions = {
    ...configuration.developmentOptions,
    extensions: [uriParts(origin)],
    extensionTestsPath: uriParts(suite),
  };
  return JSON.stringify({ ...configuration, developmentOptions }).replaceAll('"', '&quot;');
}

function uriParts(url: string): { scheme: string; authority: string; path: string } {
  const { protocol, host, pathname } = new URL(url);
  return { scheme: protocol.slice(0, -1), authority: host, path: pathname };
}

function portOf(server: Server): number {
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}
