// What only a Node extension host has: a server process that can die.
import { readdirSync, readFileSync } from 'node:fs';
import { assert } from 'chai';
import { closeAll, expectFindings, openArticle, proofreader, until } from './editor.js';

suite('Server process', () => {
  suiteSetup(proofreader);
  teardown(closeAll);

  test('a server that dies is started again, and the findings come back', async function () {
    if (process.platform !== 'linux') this.skip();
    const document = await openArticle('news/crash.txt', 'اجتمع الوزراء امس.\n');
    await expectFindings(document, ['spelling/hamza-missing: امس']);
    const [server, ...others] = serversOfThisHost();
    assert.ok(server, 'the server is a child process');
    assert.isEmpty(others);
    process.kill(server, 'SIGKILL');
    await until('another server', serversOfThisHost, ([pid]) => pid !== undefined && pid !== server);
    await proofreader();
    await expectFindings(document, ['spelling/hamza-missing: امس']);
  });
});

/** The process ids of language servers that this extension host has started. */
function serversOfThisHost(): number[] {
  const read = (pid: string, file: string): string => {
    try {
      return readFileSync(`/proc/${pid}/${file}`, 'utf8');
    } catch {
      return ''; // The process has ended meanwhile.
    }
  };
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter(
      (pid) =>
        read(pid, 'status').includes(`PPid:\t${process.pid}\n`) &&
        read(pid, 'cmdline').includes('dist/server/node.cjs'),
    )
    .map(Number);
}
