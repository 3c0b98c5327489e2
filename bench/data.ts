import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { permutation } from '@shared/tensor/random/permutation';
import { openData } from '@system/data/openData';
import { FedBatches, readAhead } from '@trainer/data/batches';
import { say } from './lib/options';
import { runProgram } from './lib/program';
import { keepResult } from './lib/results';
import { median } from './lib/statistics';
import { figure, table } from './lib/table';
import { peerPython, pillowFolder } from './lib/toolchain';

/**
 * Images a second from a folder of JPEGs, beside a PyTorch DataLoader with as many workers:
 * `npm run bench -- data --rounds 5 --workers 2`
 */
const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    workers: { type: 'string', default: '2' },
    /** Print, and leave `bench/results` as it is. */
    'dry-run': { type: 'boolean', default: false },
  },
});
const rounds = Number(options.rounds);
const workers = Number(options.workers);
const batch = 32;

/** Files of one size, and the square that they are brought to. */
const folders = {
  photos: { width: 500, height: 375, side: 224, count: 1024 },
  thumbnails: { width: 96, height: 96, side: 64, count: 4096 },
} as const;

type Folder = (typeof folders)[keyof typeof folders];

/** Different images; the others are copies of them. */
const different = 32;

/** Colours that flow into one another, with grain: a file is about as large as that of a photograph. */
async function makeImages({ width, height, count }: Folder, folder: string): Promise<void> {
  for (const name of ['one', 'other']) mkdirSync(join(folder, name));
  for (let index = 0; index < count; index++) {
    const path = join(folder, index % 2 === 0 ? 'one' : 'other', `${index}.jpg`);
    if (index >= different)
      copyFileSync(join(folder, index % 2 === 0 ? 'one' : 'other', `${index % different}.jpg`), path);
    else {
      const blurred = Uint8Array.from({ length: 12 * 9 * 3 }, (_, at) => (at * 7919 * (index + 3)) % 256);
      const grain = await sharp({
        create: {
          width,
          height,
          channels: 3,
          background: '#888888',
          noise: { type: 'gaussian', mean: 128, sigma: 25 },
        },
      })
        .png()
        .toBuffer();
      await sharp(blurred, { raw: { width: 12, height: 9, channels: 3 } })
        .resize(width, height, { fit: 'fill', kernel: 'cubic' })
        .composite([{ input: grain, blend: 'soft-light' }])
        .jpeg({ quality: 90 })
        .toFile(path);
    }
  }
}

/** As a run reads them: shuffled, the next batches while one is in use. The first pass warms up. */
async function netloom({ side }: Folder, folder: string): Promise<number> {
  const image = { height: side, width: side, channels: 3, fit: 'crop' } as const;
  const settings = { kind: 'imageFolder', image, split: { validation: 0, test: 0 } } as const;
  const data = await openData({ paths: [folder], settings }, { threads: workers, cacheBytes: 0 });
  const [field, target] = data.fields as [(typeof data.fields)[0], (typeof data.fields)[0]];
  const batches = new FedBatches(data, 'train', {
    feeds: [{ path: 'input', field }],
    objectives: [
      {
        ...{ path: 'output', field: target, targetKind: 'classes', weight: 1 },
        loss: { kind: 'crossEntropy', labelSmoothing: 0 },
      },
    ],
  });
  const { train } = data.counts;
  let seconds = 0;
  for (let pass = 0; pass < 2; pass++) {
    const order = Int32Array.from(permutation(train, 1, `pass ${pass}`));
    const places = (start: number) => order.slice(start, start + batch);
    const began = performance.now();
    for (let start = 0; start < train; start += batch) {
      await batches.batch(places(start));
      for (let next = 1; next <= readAhead && start + next * batch < train; next++)
        batches.expect(places(start + next * batch));
    }
    seconds = (performance.now() - began) / 1000;
  }
  await data.close();
  return train / seconds;
}

async function pytorch({ side }: Folder, folder: string): Promise<number> {
  const script = fileURLToPath(new URL('workers/data_pytorch.py', import.meta.url));
  const python = await peerPython();
  const { lines } = await runProgram([python, script, folder, `${side}`, `${batch}`, `${workers}`], {
    ...{ OMP_NUM_THREADS: '1', CUDA_VISIBLE_DEVICES: '', PYTHONDONTWRITEBYTECODE: '1' },
    PYTHONPATH: await pillowFolder(),
  });
  return lines.at(-1)!['imagesPerSecond'] as number;
}

const rows: string[][] = [];
for (const [name, settings] of Object.entries(folders)) {
  const folder = mkdtempSync(join(tmpdir(), 'netloom-bench-data-'));
  try {
    say(`${name}: ${settings.count} JPEGs of ${settings.width}×${settings.height} …`);
    await makeImages(settings, folder);
    const turns = { netloom: [] as number[], pytorch: [] as number[] };
    for (let round = 0; round < rounds; round++) {
      // Each begins every other round.
      const order = round % 2 === 0 ? (['netloom', 'pytorch'] as const) : (['pytorch', 'netloom'] as const);
      for (const one of order) turns[one].push(await { netloom, pytorch }[one](settings, folder));
    }
    const best = { netloom: Math.max(...turns.netloom), pytorch: Math.max(...turns.pytorch) };
    const entry = { ...settings, workers, batch, turns, best, ratio: best.netloom / best.pytorch };
    if (!options['dry-run']) await keepResult('data', name, entry);
    rows.push([
      name,
      ...[best.netloom, best.pytorch, entry.ratio, median(turns.netloom) / median(turns.pytorch)].map(figure),
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
console.log(
  table([`images a second, ${workers} workers: best of ${rounds}`, 'Netloom', 'PyTorch', 'ratio', 'of medians'], rows),
);
