import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { resourceUsage } from 'node:process';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readDataFile } from '@system/dataFiles';
import { temporaryFolder } from '../support/home';
import { idxImages } from '../support/idx';

async function file(bytes: Uint8Array): Promise<string> {
  const path = join(temporaryFolder(), 'images');
  await writeFile(path, bytes);
  return path;
}

describe('a file of a data set', () => {
  const images = idxImages(700, 60, 60);

  it.each([
    ['plain', images],
    ['packed', new Uint8Array(gzipSync(images))],
    ['packed in parts', Buffer.concat([gzipSync(images.subarray(0, 10)), gzipSync(images.subarray(10))])],
  ])('that is %s is read whole', async (_, bytes) => {
    expect(Buffer.compare((await readDataFile(await file(bytes))).bytes, images)).toBe(0);
  });

  it('that unpacks to more than its header promises is refused before that much is unpacked', async () => {
    const zeros = gzipSync(new Uint8Array(64 * 2 ** 20));
    const bomb = Buffer.concat([gzipSync(idxImages(1, 2, 2)), ...Array<Buffer>(100).fill(zeros)]);
    const before = resourceUsage().maxRSS;
    const path = await file(bomb);
    await expect(readDataFile(path)).rejects.toThrow('is too long: 1×2×2 values need 4');
    // Kilobytes; the bomb holds six million of them.
    expect(resourceUsage().maxRSS - before).toBeLessThan(200_000);
  });

  it('that promises more than it holds takes no more room than it holds', async () => {
    const promising = Uint8Array.of(0, 0, 8, 3, 0, 0, 255, 255, 0, 0, 0, 255, 0, 0, 0, 255, 1, 2, 3);
    const before = resourceUsage().maxRSS;
    for (const bytes of [promising, gzipSync(promising)])
      await expect(readDataFile(await file(bytes))).rejects.toThrow(
        /is truncated: 65535×255×255 values .* there are 3/,
      );
    expect(resourceUsage().maxRSS - before).toBeLessThan(200_000);
  });

  it.each([
    [
      'a damaged archive',
      Buffer.concat([gzipSync(images).subarray(0, 500), Buffer.alloc(500)]),
      'is a damaged gzip file',
    ],
    ['an archive that breaks off', gzipSync(images).subarray(0, 500), 'is a damaged gzip file'],
    ['an archive of something else', gzipSync(Buffer.from('hello there')), 'is not an IDX file'],
    [
      'sizes beyond any memory',
      Uint8Array.of(0, 0, 8, 3, ...Array<number>(12).fill(255)),
      'more than 4 GB cannot be read',
    ],
    ['nothing', new Uint8Array(), 'is truncated'],
  ])('that holds %s is refused by its name', async (_, bytes, reason) => {
    const path = await file(bytes);
    await expect(readDataFile(path)).rejects.toThrow(`${path} `);
    await expect(readDataFile(path)).rejects.toThrow(reason);
  });

  it.skipIf(process.platform === 'win32')('that has no end, or is none, is refused', async () => {
    const folder = temporaryFolder();
    await symlink('/dev/zero', join(folder, 'endless'));
    await expect(readDataFile(join(folder, 'endless'))).rejects.toThrow('endless is no file that can be read');
    await expect(readDataFile(folder)).rejects.toThrow('an IDX file was expected');
    await expect(readDataFile(join(folder, 'gone'))).rejects.toThrow('gone cannot be read: it does not exist.');
  });
});
