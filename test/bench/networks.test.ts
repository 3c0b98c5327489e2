import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSafetensors } from '@shared/tensor/safetensors';
import { jobFiles, networkOf, writeJob } from '../../bench/lib/job';
import { keepResult, readResults } from '../../bench/lib/results';
import { figure } from '../../bench/lib/table';
import { chooseNetworks, networks } from '../../bench/networks';

describe('networks that are measured', () => {
  it.each(networks.map((network) => ({ ...network })))('$label is sound and can be compared', ({ document }) => {
    const { nodes } = networkOf(document());
    // Random numbers would make equal losses of all contenders impossible.
    expect(nodes.filter(({ block }) => block.type === 'Dropout')).toEqual([]);
  });

  it('a job holds equal batches for all and the code of every framework', () => {
    const { folder, remove } = writeJob(networks[0]!);
    const { tensors } = readSafetensors(readFileSync(join(folder, jobFiles.batches)));
    expect(tensors.get('images0')?.shape).toEqual([64, 28, 28, 1]);
    expect(tensors.get('labels0')?.shape).toEqual([64]);
    expect(new Set(tensors.get('labels0')?.data).size).toBe(10);
    for (const target of ['keras', 'pytorch'])
      expect(readFileSync(join(folder, target, 'model.py'), 'utf8')).toContain('load_weights');
    remove();
  });

  it('names that do not exist are answered with those that do', () => {
    expect(() => chooseNetworks(['alexnet'])).toThrow(/"alexnet"; there are lenet, /);
  });

  it('a result replaces its own entry alone, and says of what sources it is', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'netloom-results-'));
    await keepResult('train-step', 'lenet', { value: 1 }, folder);
    await keepResult('train-step', 'vgg', { value: 2 }, folder);
    await keepResult('train-step', 'lenet', { value: 3 }, folder);
    const { entries } = readResults<{ value: number }>('train-step', folder);
    expect(Object.entries(entries).map(([name, { value }]) => [name, value])).toEqual([
      ['lenet', 3],
      ['vgg', 2],
    ]);
    expect(entries['lenet']).toMatchObject({ commit: expect.stringMatching(/^[0-9a-f]{7,}(-dirty)?$|^unknown$/) });
    expect(Date.parse(entries['lenet']!.date)).toBeGreaterThan(0);
  });

  it('figures keep three digits', () => {
    expect([0.4567, 2.408, 24.08, 240.8, undefined].map(figure)).toEqual(['0.46', '2.41', '24.1', '241', '–']);
  });
});
