import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openData, type DataSource } from '@system/data/openData';
import { hostInEnglish } from '@shared/messages/hostSaying';
import { recognise } from '@system/data/recognise';
import { readNumpy } from '@system/data/numpy';
import { temporaryFolder } from '../../support/home';
import { writeFiles } from '../../support/images';
import { bytesOf, npy } from '../../support/numpy';

const open = (path: string, settings: object = {}) =>
  openData({
    paths: [path],
    settings: { kind: 'arrays', split: { validation: 0, test: 0 }, ...settings },
  } as DataSource);

const images = (count: number) =>
  npy(
    '|u1',
    [count, 2, 3],
    Uint8Array.from({ length: count * 6 }, (_, at) => at),
  );
const labels = (...numbers: number[]) => npy('<i8', [numbers.length], bytesOf(BigInt64Array.from(numbers.map(BigInt))));

async function npz(entries: Readonly<Record<string, Uint8Array>>): Promise<string> {
  const folder = temporaryFolder();
  const named = Object.fromEntries(Object.entries(entries).map(([name, bytes]) => [`${name}.npy`, bytes]));
  await writeFiles(folder, { 'data.npz': zipSync(named) });
  return join(folder, 'data.npz');
}

describe('arrays of NumPy', () => {
  it('in an .npz have splits and fields by their names', async () => {
    const path = await npz({ x_train: images(3), y_train: labels(0, 2, 1), x_test: images(2), y_test: labels(1, 0) });
    const data = await open(path);
    expect(data.counts).toEqual({ train: 3, validation: 0, test: 2 });
    expect(data.fields).toMatchObject([
      { name: 'x', kind: 'image', shape: [2, 3, 1] },
      { name: 'y', kind: 'class', shape: [], classes: ['0', '1', '2'] },
    ]);
    const { x, y } = await data.read('test', [1]);
    expect([...x!.data]).toEqual([6, 7, 8, 9, 10, 11]);
    expect([...y!.data]).toEqual([0]);
    expect(hostInEnglish((await recognise([path])).sentence)).toBe('NumPy arrays: 5 examples with x, y.');
  });

  it('in .npy files are divided by share where no name has a split; what a field is can be said', async () => {
    const folder = temporaryFolder();
    await writeFiles(folder, { 'x.npy': images(10), 'y.npy': labels(0, 1, 0, 1, 0, 1, 0, 1, 0, 1) });
    const data = await open(folder, { split: { test: 0.2, validation: 0 }, kinds: { y: 'numbers', x: 'sequence' } });
    expect(data.counts).toEqual({ train: 8, validation: 0, test: 2 });
    expect(data.fields).toMatchObject([
      { kind: 'sequence', shape: [2, 3], dtype: 'float32' },
      { kind: 'numbers', shape: [1] },
    ]);
  });

  it.each([
    ['<f4', Float32Array.of(0.5, -1)],
    ['<f8', Float64Array.of(0.5, -1)],
    ['<f2', Uint16Array.of(0x3800, 0xbc00)],
    ['>f4', Uint8Array.of(0x3f, 0, 0, 0, 0xbf, 0x80, 0, 0)],
  ])('of %s are read', (type, values) => {
    expect([...readNumpy('a.npy', npy(type, [2], bytesOf(values))).data]).toEqual([0.5, -1]);
  });

  it('in column-major order are brought into row-major order', () => {
    const bytes = npy('<i4', [2, 3], bytesOf(Int32Array.of(1, 4, 2, 5, 3, 6)), true);
    expect([...readNumpy('a.npy', bytes).data]).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('with pixels from 0 to 1 are images of bytes', async () => {
    const data = await open(await npz({ x: npy('<f4', [1, 1, 1, 3], bytesOf(Float32Array.of(0, 0.5, 1))) }));
    expect([...(await data.read('train', [0]))['x']!.data]).toEqual([0, 128, 255]);
  });

  it.each([
    ['of Python objects', { x: npy('|O', [2], new Uint8Array(16)) }, /x\.npy has a damaged header|has the type O/],
    ['cut short', { x: images(3).subarray(0, -2) }, /is truncated: 3×2×3 values need 18 bytes, but there are 16/],
    ['of unequal counts', { x: images(3), y: labels(1, 2) }, /y\.npy has 2 examples, but .*x\.npy has 3/],
    [
      'of unequal shapes',
      { x_train: images(3), x_test: npy('|u1', [1, 4, 4], new Uint8Array(16)) },
      /4×4.*2×3|2×3.*4×4/,
    ],
    ['without answers for a split', { x_train: images(1), y_train: labels(1), x_test: images(1) }, /no "y" for test/],
    ['beyond 32 bits', { x: labels(2 ** 40) }, /beyond 32 bits/],
    [
      'of pixels out of range',
      { x: npy('<f4', [1, 1, 1, 3], bytesOf(Float32Array.of(-1, 0, 1))) },
      /pixels from -1 to 1/,
    ],
  ])('%s are refused', async (_, entries, message) => {
    await expect(npz(entries).then((path) => open(path))).rejects.toThrow(message);
  });

  it('in a damaged .npz are refused', async () => {
    const folder = temporaryFolder();
    await writeFiles(folder, { 'a.npz': 'PK no archive', 'b.npy': '' });
    await expect(open(join(folder, 'a.npz'))).rejects.toThrow(/a\.npz is a damaged \.npz file/);
    await expect(open(join(folder, 'b.npy'))).rejects.toThrow(/b\.npy is no array of NumPy/);
  });
});
