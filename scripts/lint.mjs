// `npm run lint`
import { ensurePackages } from './lib/install.mjs';
import { main, run } from './lib/run.mjs';
import { at } from './lib/stamp.mjs';

await main(async () => {
  await ensurePackages();
  const cache = ['--cache', '--cache-location', at('.cache/eslint/')];
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
