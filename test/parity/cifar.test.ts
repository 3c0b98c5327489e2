import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openData } from '@system/data/openData';
import { temporaryFolder } from '../support/home';
import { python } from './python';

it.each(['python2', 'protocol3'])(
  'a pickled batch of CIFAR has the images and labels that Keras reads from it: %s',
  async (way) => {
    const folder = temporaryFolder();
    const script = fileURLToPath(new URL('run_cifar.py', import.meta.url));
    execFileSync(python(), [script, folder, way], { stdio: ['ignore', 'ignore', 'inherit'] });
    const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Record<string, number[]>;
    const data = await openData({ paths: [folder], settings: { kind: 'cifar', split: { validation: 0, test: 0 } } });
    const { image, class: classes } = await data.read('train', [0, 1, 2, 3]);
    expect(image!.shape).toEqual([4, 32, 32, 3]);
    expect(Buffer.compare(Buffer.from(image!.data as Uint8Array), Buffer.from(expected['images']!))).toBe(0);
    expect([...classes!.data]).toEqual(expected['labels']);
    expect(data.fields[1]!.classes!.slice(0, 2)).toEqual(['airplane', 'automobile']);
  },
);
