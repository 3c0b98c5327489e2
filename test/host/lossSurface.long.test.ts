import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { lossAtCentre, surfaceOptionsSchema } from '@shared/contract/lossSurface';
import type { NetloomDocument } from '@shared/document/schema';
import { forkTrainer, type SpawnTrainer } from '@host/training/trainerProcess';
import { tinyDocument } from '../support/tinyDocument';
import { openHost } from './support/openHost';

const dataset = { kind: 'shapes', size: 12, channels: 1, train: 90, test: 40 } as const;

/** With normalisation, whose running statistics a surface leaves as they are. */
function normalised(): NetloomDocument {
  const tiny = tinyDocument({ dataset, epochs: 1 });
  const at = tiny.nodes.findIndex(({ id }) => id === 'pool');
  const norm = { id: 'norm', block: 'BatchNormalization', parameters: {}, position: { x: 0, y: 0 } };
  return {
    ...tiny,
    nodes: tiny.nodes.toSpliced(at, 0, norm),
    edges: tiny.edges.flatMap((edge) =>
      edge.to[0] === 'pool'
        ? [
            { ...edge, to: ['norm', 'input'] as [string, string] },
            { from: ['norm', 'output'] as [string, string], to: edge.to },
          ]
        : [edge],
    ),
  };
}

async function trained(...[options]: Parameters<typeof openHost>) {
  const opened = openHost(options);
  const finished = opened.next('finished');
  const { run } = await opened.handlers['training.start']({ document: normalised() });
  await finished;
  return { ...opened, run };
}

const options = (changes: object = {}) => surfaceOptionsSchema.parse({ points: 3, examples: 1000, ...changes });

describe('the loss surface of a run', () => {
  it('has at its centre the loss that evaluate gives, on either split', async () => {
    const { host, handlers, run } = await trained();
    const folder = await host.training.folderOf(run);
    const members = [{ document: await folder.readDocument(), weights: [...folder.checkpoints] }];
    for (const split of ['train', 'test'] as const) {
      const surface = await handlers['surface.calculate']({ run, options: options({ split }) });
      const { dataset: source } = await folder.readFacts();
      const { metrics, examples } = await host.inference.evaluate({ members, dataset: source, split });
      expect(surface.examples).toBe(examples);
      expect(lossAtCentre(surface)).toBeCloseTo(metrics['loss']!, 6);
      expect(surface.losses).toHaveLength(9);
      expect(new Set(surface.losses).size).toBe(9);
    }
  });

  it('is kept beside the run, as long as that has the same weights and the same is asked for', async () => {
    let spawned = 0;
    const spawnTrainer: SpawnTrainer = (environment) => {
      spawned++;
      return forkTrainer(environment);
    };
    const { host, handlers, run } = await trained({ spawnTrainer });
    expect(await handlers['surface.kept']({ run })).toBeUndefined();
    const surface = await handlers['surface.calculate']({ run, options: options() });
    const before = spawned;
    expect(await handlers['surface.calculate']({ run, options: options() })).toEqual(surface);
    expect(await handlers['surface.kept']({ run })).toEqual({ options: options(), surface });
    expect(spawned).toBe(before);
    const other = await handlers['surface.calculate']({ run, options: options({ seed: 1 }) });
    expect(spawned).toBe(before + 1);
    expect(other.losses).not.toEqual(surface.losses);
    const { surface: file } = await host.training.folderOf(run);
    const kept = JSON.parse(await readFile(file, 'utf8')) as { checkpointStep: number };
    await writeFile(file, JSON.stringify({ ...kept, checkpointStep: kept.checkpointStep - 1 }));
    expect(await handlers['surface.kept']({ run })).toBeUndefined();
    await writeFile(file, '{');
    expect(await handlers['surface.kept']({ run })).toBeUndefined();
  });

  it('says how far it is, and stops on demand, with nothing kept', async () => {
    const { host, handlers, run } = await trained();
    const shares: number[] = [];
    const begun = new Promise<void>((resolve) =>
      host.onEvent((event) => {
        if (event.name !== 'surface') return;
        expect(event.payload.run).toBe(run);
        shares.push(event.payload.share);
        resolve();
      }),
    );
    const calculating = handlers['surface.calculate']({ run, options: options({ points: 101 }) });
    const stopped = expect(calculating).rejects.toThrow('The calculation was stopped.');
    await begun;
    await handlers['surface.stop'](undefined);
    await stopped;
    expect(shares[0]).toBeGreaterThan(0);
    expect(shares.at(-1)).toBeLessThan(1);
    expect(existsSync((await host.training.folderOf(run)).surface)).toBe(false);
  });

  it('without a checkpoint is refused in words', async () => {
    const { host, handlers, run } = await trained();
    for (const file of (await host.training.folderOf(run)).checkpoints) await rm(file, { force: true });
    await expect(handlers['surface.calculate']({ run, options: options() })).rejects.toThrow(/This run has no weights/);
  });
});
