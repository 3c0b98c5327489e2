// `npm run build`: everything that changed since the last build, into `out/`. `npm run build -- renderer` builds one part.
import { ensureBuilt } from './lib/build.mjs';
import { ensurePackages } from './lib/install.mjs';
import { main } from './lib/run.mjs';

await main(async () => {
  await ensurePackages();
  const names = process.argv.slice(2);
  await ensureBuilt(names.length ? names : undefined);
});
