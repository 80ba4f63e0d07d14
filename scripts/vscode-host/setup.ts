// Installs the VS Code that the tests run in: tsx scripts/vscode-host/setup.ts. The test runner does the same by itself.
import { setUpHost } from './host.js';

const result = setUpHost();
if ('missing' in result) {
  console.error(`Missing: ${result.missing.join('; ')}. Tests in VS Code will be skipped.`);
  process.exit(1);
}
console.log(`VS Code: ${result.vscode}\nChromium: ${result.chromium}`);
