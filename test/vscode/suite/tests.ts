/** The tests of the suite, in the order in which they run. A file registers its tests when it is loaded, so it must be loaded after Mocha. */
export const TESTS: readonly (() => Promise<unknown>)[] = [
  () => import('./start.js'),
  () => import('./findings.js'),
  () => import('./quick-fixes.js'),
  () => import('./fix-all.js'),
  () => import('./dictionary.js'),
  () => import('./names.js'),
  () => import('./status-bar.js'),
  () => import('./restart.js'),
];
