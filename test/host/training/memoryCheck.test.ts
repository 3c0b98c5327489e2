import { existsSync, writeFileSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { NetloomDocument } from '@shared/document/schema';
import { memoryNeed, memoryRefusal, memoryWarning } from '@host/training/memoryCheck';
import { memoryLimit } from '@system/memoryLimit';
import { temporaryFolder } from '../../support/home';
import { idxImages, idxLabels } from '../../support/idx';
import { tinyDocument } from '../../support/tinyDocument';
import { openHost } from '../support/openHost';
import { hostInEnglish } from '@shared/messages/hostSaying';

const dataset = { kind: 'shapes', size: 12, channels: 1, train: 600, test: 130 } as const;
const with_ = (change: (nodes: NetloomDocument['nodes']) => void): NetloomDocument => {
  const document = tinyDocument();
  change(document.nodes);
  return document;
};

describe('the memory of a run', () => {
  it('is that of weights, gradients, optimizer and outputs, as the analysis counts them, and of the images', async () => {
    const { least, usual } = await memoryNeed(tinyDocument(), dataset);
    // Per example 144 + 400 + 100 + 100 + 6 + 6 values; 40 + 606 weights, each with a gradient and a momentum.
    expect(least).toBe(4 * (32 * 756 + 646 * 3) + (12 * 12 + 1) * 730);
    expect(usual).toBe(4 * (2 * 32 * 756 + 646 * 3) + (12 * 12 + 1) * 730);
  });

  it.each<[string, (nodes: NetloomDocument['nodes']) => void]>([
    ['a Dense block of 10⁹ units', (nodes) => void (nodes[4]!.parameters['units'] = 1e9)],
    ['images of 20,000×20,000', (nodes) => void (nodes[0]!.parameters['shape'] = [20_000, 20_000, 1])],
  ])('of %s is refused on a machine of 16 GB', async (_, change) => {
    const document = with_(change);
    const limit = { bytes: 16e9, isContainers: false };
    expect(hostInEnglish(memoryRefusal(await memoryNeed(document, dataset), limit, document)!)).toMatch(
      /needs \d+(\.\d+)?(e\+\d+)? [GT]B of memory at least, and this machine has 16 GB. Use a smaller batch \(it is 32\)/,
    );
  });

  it('is also that of images and labels in files, packed or not, of which only the headers are read', async () => {
    const folder = temporaryFolder();
    const write = (name: string, bytes: Uint8Array) => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    };
    const labels = write('labels', idxLabels([0, 1, 2]));
    // It promises 60,000×1000×1000 values and breaks off.
    const promising = Uint8Array.of(0, 0, 8, 3, 0, 0, 0xea, 0x60, 0, 0, 3, 0xe8, 0, 0, 3, 0xe8, 1, 2, 3);
    const files = {
      ...{ trainImages: write('large', promising), testImages: write('packed.gz', gzipSync(idxImages(3, 12, 12))) },
      ...{ trainLabels: labels, testLabels: labels },
    };
    const { least } = await memoryNeed(tinyDocument(), { kind: 'idx', name: 'mine', files });
    const generated = await memoryNeed(tinyDocument(), dataset);
    expect(least - generated.least + (12 * 12 + 1) * 730).toBe(16 + 6e10 + (16 + 3 * 144) + 2 * (8 + 3));
    const gone = { ...files, trainImages: join(folder, 'gone') };
    expect((await memoryNeed(tinyDocument(), { kind: 'idx', name: 'mine', files: gone })).least).toBeLessThan(least);
  });

  it('is warned of from 70 % of what a container may use, and refused beyond it', () => {
    const need = { least: 50, usual: 70 };
    expect(memoryWarning(need, { bytes: 101, isContainers: true })).toBeUndefined();
    expect(hostInEnglish(memoryWarning(need, { bytes: 100, isContainers: true })!)).toContain('this container may use');
    expect(memoryRefusal(need, { bytes: 50, isContainers: true }, tinyDocument())).toBeUndefined();
    expect(hostInEnglish(memoryRefusal(need, { bytes: 49, isContainers: true }, tinyDocument())!)).toContain(
      'this container may use',
    );
  });

  it('is limited by no more than the machine has', () => {
    expect(memoryLimit().bytes).toBeGreaterThan(0);
    expect(memoryLimit().bytes).toBeLessThanOrEqual(totalmem());
  });
});

describe('a run that cannot fit', { timeout: 60_000 }, () => {
  const memory = { bytes: 50_000, isContainers: false };

  it('is refused before anything is made, and carried out where that is forced, with a warning', async () => {
    const { handlers, home, next, events } = openHost({ memory });
    await expect(handlers['training.start']({ document: tinyDocument() })).rejects.toThrow(/of memory at least/);
    expect(await handlers['training.current'](undefined)).toBeUndefined();
    expect(existsSync(join(home, 'runs', 'runs.db'))).toBe(true);
    const finished = next('finished');
    await handlers['training.start']({ document: tinyDocument(), force: true });
    await finished;
    const started = events.find((event) => event.type === 'started')!;
    expect(started.remarks).toMatchObject([{ message: expect.stringContaining('Memory may run short') as string }]);
  });
});
