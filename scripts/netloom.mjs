// `npm run -s netloom -- …`: the command line, after installing and building what is missing. Its standard output is the
// command's alone.
import { ensureBuilt } from './lib/build.mjs';
import { ensurePackages } from './lib/install.mjs';
import { main, run } from './lib/run.mjs';
import { at } from './lib/stamp.mjs';

await main(async () => {
  const args = process.argv.slice(2);
  await ensurePackages();
  await ensureBuilt(args[0] === 'serve' ? undefined : ['main']);
  return run(process.execPath, [at('out/cli/index.js'), ...args], { cwd: process.env.INIT_CWD ?? process.cwd() });
});
