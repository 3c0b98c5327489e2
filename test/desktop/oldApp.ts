import { cp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build as bundle, type Plugin } from 'esbuild';
import { resolveConfig } from 'electron-vite';
import { build as viteBuild, mergeConfig } from 'vite';
import { root } from '../support/checkout';

const shim = root('test/desktop/shim');
const nodeModules =
  /^(node:.*|fs|path|os|url|crypto|util|events|stream|child_process|zlib|module|http|https|net|tls|buffer|assert|fs\/promises|timers\/promises|worker_threads)$/;

/** Sends imports of Electron through a shim. */
const electronThrough = (file: string): Plugin => ({
  name: 'electron',
  setup(build) {
    build.onResolve({ filter: /^electron$/ }, ({ importer }) =>
      importer.startsWith(shim) ? { path: 'electron', external: true } : { path: join(shim, file) },
    );
  },
});

/** Sends imports of Node's modules through the shims. */
const throughShims: Plugin = {
  name: 'shims',
  setup(build) {
    build.onResolve({ filter: nodeModules }, ({ path, importer }) =>
      importer.startsWith(shim)
        ? { path: path.replace(/^node:/, ''), external: true }
        : { path, namespace: 'shimmed-node' },
    );
    build.onLoad({ filter: /.*/, namespace: 'shimmed-node' }, ({ path }) => ({
      contents: `module.exports = require(${JSON.stringify(join(shim, 'node.cjs'))})(${JSON.stringify(path)});`,
      resolveDir: shim,
    }));
  },
};

/**
 * Builds the same sources with their syntax lowered to Electron 9.4.1, and the shims in front: what the product's own
 * bundles would be if that old version were their target.
 */
export async function buildForElectron9(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const part of ['main', 'preload', 'trainer', 'loader']) await mkdir(join(folder, part), { recursive: true });
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'netloom', version: '0.0.0', main: 'main/index.js' }),
  );
  await symlink(root('resources'), join(folder, 'resources'));
  await writeFile(join(folder, 'trainer/package.json'), JSON.stringify({ type: 'module' }));
  await writeFile(
    join(folder, 'trainer/index.js'),
    `import ${JSON.stringify(pathToFileURL(root('out/trainer/index.js')).href)};\n`,
  );
  const common = {
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
    tsconfig: root('tsconfig.json'),
  } as const;
  await bundle({
    ...common,
    entryPoints: { 'main/index': root('src/main/index.ts'), 'loader/index': root('src/host/datasets/loader.ts') },
    outdir: folder,
    target: 'node12',
    inject: [join(shim, 'polyfills.js')],
    plugins: [electronThrough('electron.cjs'), throughShims],
    define: { 'import.meta.dirname': '__dirname', 'import.meta.url': '__moduleUrl' },
    banner: { js: "const __moduleUrl = require('url').pathToFileURL(__filename).href;" },
  });
  await bundle({
    ...common,
    entryPoints: [root('src/preload/index.ts')],
    outfile: join(folder, 'preload/index.cjs'),
    target: 'chrome83',
    plugins: [electronThrough('preload.cjs')],
  });
  const settings = { root: root('.'), configFile: root('electron.vite.config.ts'), logLevel: 'error' } as const;
  const { config } = await resolveConfig(settings, 'build', 'production');
  await viteBuild(
    mergeConfig(config!.renderer!, {
      build: { outDir: join(folder, 'renderer'), target: 'chrome83', cssTarget: 'chrome83', minify: false },
      plugins: [
        {
          name: 'polyfills',
          // Every module asks for them, as a chunk may be run before the page's own first module.
          transform: (code: string, id: string) =>
            /\/src\/.*\.tsx?$/.test(id) ? `import ${JSON.stringify(join(shim, 'polyfills.js'))};\n${code}` : undefined,
        },
      ],
    }),
  );
  await cp(join(shim, 'frames.cjs'), join(folder, 'main/frames.cjs'));
}
