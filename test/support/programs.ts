import { inject } from 'vitest';
import { startProgramsFrom } from '@system/programEntry';

/** Threads and processes of code that runs in tests are those that `bundle.ts` made. */
startProgramsFrom(inject('bundled'));
