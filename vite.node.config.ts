import { existsSync } from 'node:fs';
import { defineConfig } from 'vite';
import { alias, root } from './vite.shared.config.ts';

const entries = Object.fromEntries(
  [
    ...['main', 'trainer', 'cli'].map((name) => [name, `src/${name}/index.ts`]),
    ['loader', 'src/host/datasets/loader.ts'],
  ]
    .map(([name, file]) => [name!, root(file!)])
    .filter(([, file]) => existsSync(file!)),
);

/** Everything that runs in Node: Electron's main process, the trainer, the command line. Packages stay outside. */
export default defineConfig({
  root: root('.'),
  publicDir: false,
  resolve: { alias },
  build: {
    ssr: true,
    outDir: root('out'),
    emptyOutDir: false,
    target: 'node20.19',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: entries,
      external: ['electron'],
      output: { format: 'es', entryFileNames: '[name]/index.js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
