import { rmSync } from 'node:fs';
import { say } from './run.mjs';
import { at, digestOfTrees, isFresh, writeStamp } from './stamp.mjs';

/** What each part of `electron.vite.config.ts` is built from. */
const sources = {
  main: ['src/shared', 'src/system', 'src/trainer', 'src/host', 'src/main', 'src/cli'],
  preload: ['src/shared', 'src/preload'],
  renderer: ['src/shared', 'src/renderer', 'resources'],
};
const settings = ['electron.vite.config.ts', 'scripts/lib/bundledPackages.ts', 'tsconfig.json', 'package-lock.json'];

/**
 * Builds the parts whose sources, settings or packages changed since they were last built.
 * @param {readonly (keyof typeof sources)[]} names
 */
export async function ensureBuilt(names = Object.keys(sources)) {
  const stale = names
    .map((name) => ({
      name,
      stamp: at('out', `.${name}-stamp`),
      digest: digestOfTrees([...sources[name], ...settings].map((path) => at(path))),
    }))
    .filter(({ stamp, digest }) => !isFresh(stamp, digest));
  if (!stale.length) return;
  // Vite sets it to "production", which is not for the tests that are started afterwards.
  const { NODE_ENV } = process.env;
  const build = await builder();
  for (const { name, stamp, digest } of stale) {
    const started = Date.now();
    rmSync(stamp, { force: true });
    await build(name);
    writeStamp(stamp, digest);
    say(`built ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  }
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = NODE_ENV;
}

/**
 * electron-vite's settings of each part, with Vite to build it: `electron-vite build` would build all parts always. Loaded
 * only once packages are there. What Vite says goes to the error stream.
 */
async function builder() {
  const [{ resolveConfig }, { build, createLogger }] = await Promise.all([import('electron-vite'), import('vite')]);
  const logger = createLogger('warn');
  for (const level of ['warn', 'warnOnce', 'error']) logger[level] = (text) => void process.stderr.write(`${text}\n`);
  logger.info = () => {};
  const inline = { root: at('.'), configFile: at('electron.vite.config.ts'), customLogger: logger, logLevel: 'warn' };
  const { config } = await resolveConfig(inline, 'build', 'production');
  return (name) => build(config[name]);
}
