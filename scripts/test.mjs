// `npm test`: set-up, types, lint, and the tests that hold what people do most, in minutes. `npm test -- unit` runs the named parts
// alone; some run only so, and `.ci/run` adds them: `long`, `desktop`, `parity` and `packing`. With `--heavy` parity takes the largest
// drawings of the gallery too. The last line is `N passed, N failed`.
import { ensureBuilt } from './lib/build.mjs';
import { check, close, playwright, vitest } from './lib/checks.mjs';
import { prepareChromium } from './lib/chromium.mjs';
import { ensurePackages } from './lib/install.mjs';
import { main } from './lib/run.mjs';
import { parityPython } from './parity-venv.mjs';

const heavyFlag = '--heavy';
const isHeavy = process.argv.includes(heavyFlag);

/** The parts in the order in which they run; each gives counts, or a list of them. */
const parts = {
  types: () => check('types', 'typecheck.mjs'),
  lint: () => check('lint', 'lint.mjs'),
  unit: () => vitest('unit'),
  e2e: () => playwright('e2e'),
  long: async () => [await vitest('long'), await playwright('long', 'long-e2e'), await playwright('measured')],
  desktop: () => playwright('desktop'),
  parity: async () =>
    vitest('parity', { NETLOOM_PYTHON: await parityPython(), ...(isHeavy && { NETLOOM_HEAVY: '1' }) }),
  packing: () => vitest('packing'),
};

/** Parts that run only where they are named. */
const onlyNamed = ['long', 'desktop', 'parity', 'packing'];

/** Parts that leave room for one another; each of the others fills two processors by itself. */
const together = ['types', 'lint'];

await main(async () => {
  const named = process.argv.slice(2).filter((argument) => argument !== heavyFlag);
  const unknown = named.find((name) => !Object.hasOwn(parts, name));
  if (unknown)
    throw new Error(`There is no part "${unknown}" of the tests; there are ${Object.keys(parts).join(', ')}.`);
  const chosen = named.length ? named : Object.keys(parts).filter((name) => !onlyNamed.includes(name));
  await ensurePackages();
  await ensureBuilt();
  if (chosen.some((name) => ['e2e', 'long', 'parity'].includes(name))) await prepareChromium();
  else process.env.NETLOOM_SKIP_CHROMIUM = 'nothing that was chosen needs it';
  const counts = await Promise.all(chosen.filter((name) => together.includes(name)).map((name) => parts[name]()));
  for (const name of chosen) if (!together.includes(name)) counts.push(await parts[name]());
  return close(counts.flat());
});
