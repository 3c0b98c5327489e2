// `npm run lint`
import { ensurePackages } from './lib/install.mjs';
import { main, run } from './lib/run.mjs';
import { at, digestOfTrees } from './lib/stamp.mjs';

await main(async () => {
  await ensurePackages();
  // ESLint remembers what it said of a file until that file changes; rules of our own, which it does not look at, change as well.
  const rules = digestOfTrees([at('eslint'), at('eslint.config.js'), at('node_modules/.package-lock.json')]).slice(
    0,
    16,
  );
  const cache = ['--cache', '--cache-location', at('.cache/eslint', rules)];
  const style = run(process.execPath, [
    at('node_modules/eslint/bin/eslint.js'),
    ...cache,
    '.',
    ...process.argv.slice(2),
  ]);
  const folders = ['src', 'scripts', 'bench', 'test'];
  const circles = run(process.execPath, [at('node_modules/dependency-cruiser/bin/dependency-cruise.mjs'), ...folders]);
  return Math.max(...(await Promise.all([style, circles])));
});
