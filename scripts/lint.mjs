// `npm run lint`
import { ensurePackages } from './lib/install.mjs';
import { main, run } from './lib/run.mjs';
import { at } from './lib/stamp.mjs';

await main(async () => {
  await ensurePackages();
  const cache = ['--cache', '--cache-location', at('.cache/eslint/')];
  return run(process.execPath, [at('node_modules/eslint/bin/eslint.js'), ...cache, '.', ...process.argv.slice(2)]);
});
