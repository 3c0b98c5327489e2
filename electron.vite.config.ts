import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import packageFacts from './package.json' with { type: 'json' };
import { bundledPackages } from './scripts/lib/bundledPackages.ts';
import { licences } from './scripts/page/licences.ts';
import { withoutWork } from './scripts/page/withoutWork.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** `tsconfig.json` alone says which folder an import such as `@shared/…` names. */
const resolve = { tsconfigPaths: true };

export default defineConfig({
  /** Everything that runs in Node: Electron's main process, and the trainer and the command line, which plain Node runs too. */
  main: {
    resolve,
    build: {
      outDir: at('out'),
      // The other two parts lie in the same folder.
      emptyOutDir: false,
      target: 'node20.19',
      sourcemap: true,
      // Named here, since electron-vite looks for them in the current folder.
      externalizeDeps: { include: Object.keys(packageFacts.dependencies), exclude: [...bundledPackages] },
      rolldownOptions: {
        input: {
          ...Object.fromEntries(['main', 'trainer', 'cli'].map((name) => [name, at(`src/${name}/index.ts`)])),
          loader: at('src/host/datasets/loader.ts'),
          decoder: at('src/system/data/images/decoder.ts'),
        },
        output: { format: 'es', entryFileNames: '[name]/index.js', chunkFileNames: 'chunks/[name].js' },
      },
    },
  },
  /** The sandboxed bridge: one CommonJS file, since a sandboxed preload can require nothing but `electron`. */
  preload: {
    resolve,
    build: {
      outDir: at('out/preload'),
      emptyOutDir: true,
      target: 'node20.19',
      externalizeDeps: false,
      rolldownOptions: {
        input: at('src/preload/index.ts'),
        output: { format: 'cjs', entryFileNames: 'index.cjs', codeSplitting: false },
      },
    },
  },
  /** The user interface. */
  renderer: {
    root: at('src/renderer'),
    publicDir: at('resources/public'),
    plugins: [react(), withoutWork(), licences()],
    resolve,
    worker: { format: 'es' },
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      target: 'chrome120',
      minify: 'oxc',
      // A data URL for an asset would need room in the content security policy.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 5000,
      rolldownOptions: {
        output: {
          // All that the page begins with in one file, which compresses better than many small ones.
          codeSplitting: { groups: [{ name: 'start', test: /src\/renderer\/main\.tsx$/ }] },
        },
      },
    },
  },
});
