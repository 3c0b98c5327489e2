// `npm run fuzz -- MINUTES [TARGET…]`: a night of hostile inputs (`test/fuzz`); `npm run fuzz -- TARGET FILE` feeds a kept
// one again.
import { ensurePackages } from './lib/install.mjs';
import { main, run } from './lib/run.mjs';
import { at } from './lib/stamp.mjs';

await main(async () => {
  await ensurePackages();
  return run(process.execPath, ['--import', 'tsx', at('test/fuzz/night.ts'), ...process.argv.slice(2)]);
});
