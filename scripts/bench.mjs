// `npm run bench -- [NAME]`: the benchmarks of `bench/`, all of them or the named one.
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { ensurePackages } from './lib/install.mjs';
import { main, run, say } from './lib/run.mjs';
import { at } from './lib/stamp.mjs';

await main(async () => {
  const [wanted, ...rest] = process.argv.slice(2);
  const files = readdirSync(at('bench')).filter((name) => name.endsWith('.ts'));
  const chosen = wanted ? files.filter((name) => basename(name, '.ts') === wanted) : files;
  if (!chosen.length)
    throw new Error(
      `There is no benchmark "${wanted}". There are: ${files.map((name) => basename(name, '.ts')).join(', ')}.`,
    );
  await ensurePackages();
  await ensureBuilt(['node']);
  for (const name of chosen) {
    say(`bench/${name}`);
    const code = await run(process.execPath, ['--import', 'tsx', at('bench', name), ...rest]);
    if (code !== 0) return code;
  }
  return 0;
});
