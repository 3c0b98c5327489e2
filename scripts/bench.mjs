// `npm run bench -- [NAME [OPTIONS]]`: the benchmarks of `bench/`, all of them or the named one.
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { ensurePackages } from './lib/install.mjs';
import { main, run, say } from './lib/run.mjs';
import { at } from './lib/stamp.mjs';

await main(async () => {
  const [wanted, ...rest] = process.argv.slice(2);
  const names = readdirSync(at('bench'))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => basename(name, '.ts'));
  if (wanted && !names.includes(wanted))
    throw new Error(
      `There is no benchmark "${wanted}". There are: ${names.join(', ')}. Options come after the name: ` +
        `npm run bench -- train-step --only lenet`,
    );
  await ensurePackages();
  await ensureBuilt();
  const failed = [];
  for (const name of wanted ? [wanted] : names) {
    say(`bench/${name}.ts`);
    const code = await run(process.execPath, ['--import', 'tsx', at('bench', `${name}.ts`), ...rest]);
    if (code !== 0) failed.push(name);
  }
  if (failed.length) say(`failed: ${failed.join(', ')}`);
  return failed.length ? 1 : 0;
});
