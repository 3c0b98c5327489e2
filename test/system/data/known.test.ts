import { appendFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { classCountsOf, standardisationOf } from '@shared/data/measured';
import type { OpenedData } from '@shared/data/dataset';
import { withValidation } from '@shared/data/validation';
import { openData } from '@system/data/openData';
import { temporaryFolder } from '../../support/home';
import { plain, writeFiles } from '../../support/images';

const opened: OpenedData[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((data) => data.close()));
});

/** Two classes of four images; how many examples were read is counted. */
async function folderOfImages() {
  const [folder, cacheFolder] = [join(temporaryFolder(), 'colours'), join(temporaryFolder(), 'cache')];
  for (const [name, colour] of [
    ['red', [255, 0, 0]],
    ['blue', [0, 0, 255]],
  ] as const)
    for (let number = 0; number < 4; number++)
      await writeFiles(folder, { [`${name}/${number}.png`]: plain(8, 8, colour) });
  const open = async (side = 8) => {
    const image = { height: side, width: side, channels: 3, fit: 'crop' } as const;
    const settings = { kind: 'imageFolder', image, split: { validation: 0, test: 0 } } as const;
    const data = await openData({ paths: [folder], settings }, { cacheFolder, threads: 1 });
    opened.push(data);
    let reads = 0;
    const read: typeof data.read = (split, places, fields) => {
      reads += places.length;
      return data.read(split, places, fields);
    };
    return { data: { ...data, read }, reads: () => reads };
  };
  const measure = async (side?: number) => {
    const { data, reads } = await open(side);
    const [field] = data.fields;
    const { mean } = await standardisationOf(data, field!);
    expect(mean.map((value) => Math.round(value * 100) / 100)).toEqual([0.5, 0, 0.5]);
    return reads();
  };
  return { folder, cacheFolder, open, measure };
}

describe('what is known of a folder of images', () => {
  it('is found out once, and is known when it is opened again', async () => {
    const { open, measure } = await folderOfImages();
    expect(await measure()).toBe(8);
    expect(await measure()).toBe(0);
    const { data, reads } = await open();
    const label = data.fields.find(({ kind }) => kind === 'class')!;
    expect(await Promise.all([classCountsOf(data, label), classCountsOf(data, label)])).toEqual([
      [4, 4],
      [4, 4],
    ]);
    expect(reads()).toBe(8);
    expect(await measure()).toBe(0);
  });

  it('is found out again for another size, another split, and after a file changed', async () => {
    const { folder, open, measure } = await folderOfImages();
    expect([await measure(), await measure(4), await measure(4)]).toEqual([8, 8, 0]);
    const { data, reads } = await open();
    const apart = await withValidation(data, 0.5, 1);
    const before = reads();
    await standardisationOf(apart, apart.fields[0]!);
    expect(reads() - before).toBe(4);
    appendFileSync(join(folder, 'red', '1.png'), 'x');
    expect([await measure(), await measure()]).toEqual([8, 0]);
  });

  it('is found out again where what was kept is damaged', async () => {
    const { cacheFolder, measure } = await folderOfImages();
    await measure();
    const [kept] = readdirSync(cacheFolder).filter((name) => name.endsWith('.known.json'));
    writeFileSync(join(cacheFolder, kept!), '{"version":1,');
    expect([await measure(), await measure()]).toEqual([8, 0]);
  });
});
