import { describe, expect, it } from 'vitest';
import { openData } from '@system/data/openData';
import { readPickle } from '@system/data/pickle';
import { recognise } from '@system/data/recognise';
import { temporaryFolder } from '../../support/home';
import { writeFiles } from '../../support/images';

/** An image whose red is 1, green 2 and blue 3, behind its labels. */
const image = (...labels: number[]) =>
  Buffer.concat([Buffer.from(labels), ...[1, 2, 3].map((value) => Buffer.alloc(1024, value))]);

describe('CIFAR in its binary version', () => {
  it('has its splits by its files, channels last, and classes by their names', async () => {
    const folder = temporaryFolder();
    await writeFiles(folder, {
      'data_batch_1.bin': Buffer.concat([image(0), image(1)]),
      'data_batch_2.bin': image(1),
      'test_batch.bin': image(0),
      'batches.meta.txt': 'plane\ncar\n\n',
      'readme.html': 'something',
    });
    const data = await openData({ paths: [folder], settings: { kind: 'cifar', split: { validation: 0 } } });
    expect(data.counts).toEqual({ train: 3, validation: 0, test: 1 });
    expect(data.fields[1]!.classes).toEqual(['plane', 'car']);
    const read = await data.read('train', [1]);
    expect([...read['image']!.data.subarray(0, 6)]).toEqual([1, 2, 3, 1, 2, 3]);
    expect([...read['class']!.data]).toEqual([1]);
    expect((await recognise([folder])).kind).toBe('cifar');
  });

  it('has fine and coarse labels for CIFAR-100', async () => {
    const folder = temporaryFolder();
    await writeFiles(folder, { 'train.bin': image(4, 30), 'test.bin': image(5, 31) });
    const labels = async (which: 'fine' | 'coarse') => {
      const settings = { kind: 'cifar', labels: which, split: { validation: 0 } } as const;
      const data = await openData({ paths: [folder], settings });
      return [...(await data.read('train', [0]))['class']!.data, ...(await data.read('test', [0]))['class']!.data];
    };
    expect(await labels('fine')).toEqual([30, 31]);
    expect(await labels('coarse')).toEqual([4, 5]);
  });

  it('is refused where it is cut short', async () => {
    const folder = temporaryFolder();
    await writeFiles(folder, { 'data_batch_1.bin': image(0).subarray(0, 3000) });
    await expect(openData({ paths: [folder], settings: { kind: 'cifar' } })).rejects.toThrow(
      'data_batch_1.bin is truncated: expected whole images of 3073 bytes, but its 3000 bytes are 0.98 of them.',
    );
  });
});

describe('a pickle', () => {
  const text = (body: string) => readPickle(Buffer.from(body, 'latin1'));

  it('of plain values is read', () => {
    expect(text('\x80\x02}q\x00(U\x01aq\x01K\x05U\x01b]q\x02(K\x01K\x02eu.')).toEqual(
      new Map<unknown, unknown>([
        ['a', 5],
        ['b', [1, 2]],
      ]),
    );
  });

  it.each([
    ['names a function of the system', "cos\nsystem\n(S'ls'\ntR.", /names os\.system, which is not allowed/],
    ['evaluates', 'cbuiltins\neval\n.', /names builtins\.eval/],
    ['calls what is no function', 'K\x01)R.', /a call that is not allowed/],
    ['makes an object', 'cnumpy\nndarray\n)\x81.', /opcode 0x81 at byte 16/],
    ['reduces to a class', 'cnumpy\nndarray\n)R.', /a call that is not allowed/],
    ['is cut short', '\x80\x02}q', /is truncated/],
    ['promises more than it holds', 'T\xff\xff\xff\x7fab', /is truncated/],
    ['has nothing to give', '.', /makes sense/],
  ])('that %s is refused', (_, body, message) => {
    expect(() => text(body)).toThrow(message);
  });
});
