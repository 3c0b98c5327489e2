import { join } from 'node:path';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of what `bundle.ts` made of today's sources. */
    bundled: string;
  }
}

/** A program that is made of today's sources: it starts five times as quickly as from the sources themselves. */
export const bundledProgram = (name: 'cli' | 'trainer' | 'writer' | 'fuzz') =>
  join(inject('bundled'), name, 'index.js');
