import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundledProgram } from '../support/bundled';
import { root } from '../support/checkout';
import { carryOut } from './campaign';
import { FuzzProcess } from './fuzzProcess';
import { targetNames, targets } from './targets';

const program = bundledProgram('fuzz');
const wanted = process.env['NETLOOM_SEED'];
const seed = wanted === 'random' ? Math.floor(Math.random() * 2 ** 31) : Number(wanted ?? 20_261_121);

/** Inputs that went wrong once, a folder for each target. */
const kept = (target: string) => root(join('test/fuzz/kept', target));

describe('hostile inputs', { timeout: 600_000 }, () => {
  it.each(targetNames)('of %s are read or refused in words', async (target) => {
    const aims = { [target]: targets[target].inputs.test };
    expect(await carryOut({ aims, seed, program, lanes: 1 })).toEqual([]);
  });

  it.each(targetNames.filter((target) => existsSync(kept(target))))(
    'of %s that went wrong once do so no more',
    async (target) => {
      const process = new FuzzProcess(program, target);
      const faults = [];
      for (const file of readdirSync(kept(target))) {
        const fault = await process.feed({ file: join(kept(target), file) });
        if (fault !== undefined) faults.push({ file, fault });
      }
      await process.close();
      expect(faults).toEqual([]);
    },
  );
});
