import { rmSync } from 'node:fs';
import { say } from './run.mjs';
import { at, digestOfTrees, isFresh, writeStamp } from './stamp.mjs';

/** Each part of the app, what it is built from, and the Vite config that builds it. */
const parts = {
  node: {
    config: 'vite.node.config.ts',
    sources: ['src/shared', 'src/system', 'src/trainer', 'src/host', 'src/main', 'src/cli'],
    outputs: ['out/main', 'out/trainer', 'out/cli', 'out/loader', 'out/chunks'],
  },
  preload: { config: 'vite.preload.config.ts', sources: ['src/shared/ipc', 'src/preload'], outputs: ['out/preload'] },
  renderer: {
    config: 'vite.config.ts',
    sources: ['src/shared', 'src/renderer', 'resources'],
    outputs: ['out/renderer'],
  },
};

/**
 * Builds the parts whose sources, settings or packages changed since they were last built.
 * @param {readonly (keyof typeof parts)[]} names
 */
export async function ensureBuilt(names = Object.keys(parts)) {
  for (const name of names) {
    const { config, sources, outputs } = parts[name];
    const stamp = at('out', `.${name}-stamp`);
    const digest = digestOfTrees(
      [...sources, config, 'vite.shared.config.ts', 'package-lock.json'].map((path) => at(path)),
    );
    if (isFresh(stamp, digest)) continue;
    const started = Date.now();
    rmSync(stamp, { force: true });
    for (const output of outputs) rmSync(at(output), { recursive: true, force: true });
    await build(config);
    writeStamp(stamp, digest);
    say(`built ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  }
}

/** Vite's own API, loaded only once packages are there. Everything it says goes to the error stream. */
export async function build(config) {
  const { build: viteBuild, createLogger } = await import('vite');
  const logger = createLogger('warn');
  for (const level of ['info', 'warn', 'warnOnce', 'error'])
    logger[level] = (text) => void process.stderr.write(`${text}\n`);
  logger.info = () => {};
  await viteBuild({ configFile: at(config), customLogger: logger, logLevel: 'warn' });
}
