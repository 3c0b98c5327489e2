// `npm run typecheck`
import { ensurePackages } from './lib/install.mjs';
import { main, run } from './lib/run.mjs';
import { at } from './lib/stamp.mjs';

await main(async () => {
  await ensurePackages();
  return run(process.execPath, [at('node_modules/typescript-7/bin/tsc'), '-p', at('tsconfig.json')]);
});
