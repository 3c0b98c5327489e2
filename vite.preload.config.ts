import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';
import { alias, root } from './vite.shared.config.ts';

/** The sandboxed bridge: one CommonJS file, since a sandboxed preload can require nothing but `electron`. */
export default defineConfig({
  root: root('.'),
  publicDir: false,
  resolve: { alias },
  ssr: { noExternal: true },
  build: {
    ssr: root('src/preload/index.ts'),
    outDir: root('out/preload'),
    emptyOutDir: true,
    target: 'chrome120',
    minify: false,
    rolldownOptions: {
      external: ['electron', ...builtinModules],
      output: { format: 'cjs', entryFileNames: 'index.cjs', codeSplitting: false },
    },
  },
});
