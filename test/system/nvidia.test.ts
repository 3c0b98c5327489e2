import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeCard, nvidiaCards, parseNvidiaSmi } from '@system/nvidia';
import { libraryEnvironment, trainerEnvironment } from '@system/tensorflowEngine';
import { temporaryFolder } from '../support/home';

// As drivers print it; the identifiers are made up.
const two = `0, GPU-11111111-aaaa-bbbb-cccc-000000000000, NVIDIA H100 80GB HBM3, 535.129.03, 81559, 12345
1, GPU-22222222-aaaa-bbbb-cccc-000000000000, NVIDIA GeForce RTX 4090, 535.129.03, 24564, 512
`;

describe('what nvidia-smi prints', () => {
  it('is read as cards with name, driver and memory', () => {
    const [first, second] = parseNvidiaSmi(two);
    expect(first).toEqual({
      ...{ name: 'NVIDIA H100 80GB HBM3', driver: '535.129.03', totalMebibytes: 81559, usedMebibytes: 12345 },
    });
    expect(describeCard(first!)).toBe('NVIDIA H100 80GB HBM3 · 12.1 of 79.6 GiB');
    expect(describeCard(second!)).toBe('NVIDIA GeForce RTX 4090 · 0.5 of 24.0 GiB');
  });

  it('is read where a card does not tell of its memory', () => {
    const [card] = parseNvidiaSmi('0, GPU-3, NVIDIA GB10, 580.95.05, [N/A], [N/A]\n');
    expect(describeCard(card!)).toBe('NVIDIA GB10');
  });

  it.each([
    ['NVIDIA-SMI has failed because it couldn’t communicate with the NVIDIA driver.'],
    ['No devices were found'],
    [''],
  ])('holds no card where it says "%s"', (text) => {
    expect(parseNvidiaSmi(text)).toEqual([]);
  });

  it.each([
    ['1', ['NVIDIA GeForce RTX 4090']],
    ['1,0', ['NVIDIA GeForce RTX 4090', 'NVIDIA H100 80GB HBM3']],
    ['GPU-2222', ['NVIDIA GeForce RTX 4090']],
    ['', []],
    ['-1', []],
    ['0,7,1', ['NVIDIA H100 80GB HBM3']],
  ])('counts only what CUDA_VISIBLE_DEVICES=%j shows', (visible, names) => {
    expect(parseNvidiaSmi(two, visible).map(({ name }) => name)).toEqual(names);
  });

  it('is nothing where there is no driver', async () => {
    expect(await nvidiaCards({ PATH: temporaryFolder() })).toEqual([]);
  });
});

describe('the environment for a TensorFlow with CUDA beside it', () => {
  it('leads the loader to the libraries, keeps what was set, and has memory grow on demand', () => {
    const packages = temporaryFolder();
    for (const folder of ['tensorflow', 'nvidia/cudnn/lib', 'nvidia/cublas/lib', 'nvidia/cuda_nvcc/bin'])
      mkdirSync(join(packages, folder), { recursive: true });
    const before = { LD_LIBRARY_PATH: '/opt/mine', XLA_FLAGS: '--mine' };
    expect(libraryEnvironment(join(packages, 'tensorflow'), before)).toEqual({
      TF_FORCE_GPU_ALLOW_GROWTH: 'true',
      LD_LIBRARY_PATH: `${packages}/nvidia/cublas/lib:${packages}/nvidia/cudnn/lib:/opt/mine`,
      XLA_FLAGS: `--mine --xla_gpu_cuda_data_dir=${packages}/nvidia/cuda_nvcc`,
    });
  });

  it('sets no paths where there is none', () => {
    expect(libraryEnvironment(join(temporaryFolder(), 'lib'), {})).toEqual({ TF_FORCE_GPU_ALLOW_GROWTH: 'true' });
    const plain = { NETLOOM_TENSORFLOW: temporaryFolder(), PATH: '/bin' };
    expect(trainerEnvironment(plain)).toEqual(plain);
  });
});
