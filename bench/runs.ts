import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runListQuerySchema } from '@shared/ipc/runs';
import { createHost } from '@host/index';
import { fillStore } from '../test/host/runs/support/fill';

/**
 * The store of runs with 1,000 runs of 10,000 points: how long filling it takes, its size, and how long the host takes to
 * open it and answer what the interface asks. `npm run bench -- runs`
 */
const [runs, points] = [1000, 10_000];
const home = mkdtempSync(join(tmpdir(), 'netloom-bench-'));
const file = join(home, 'runs', 'runs.db');

const measure = async <Result>(what: string, work: () => Promise<Result> | Result, times = 1): Promise<Result> => {
  const took: number[] = [];
  let result: Result | undefined;
  for (let time = 0; time < times; time++) {
    const start = performance.now();
    result = await work();
    took.push(performance.now() - start);
  }
  const [median, worst] = [took.sort((a, b) => a - b)[took.length >> 1]!, took.at(-1)!];
  console.log(
    `${what.padEnd(52)} ${median.toFixed(1)} ms${times > 1 ? ` (median of ${times}; worst ${worst.toFixed(1)})` : ''}`,
  );
  return result as Result;
};

try {
  await mkdir(join(home, 'runs'), { recursive: true });
  await measure(`filling: ${runs} runs of ${points} points`, () => fillStore(file, runs, points));
  console.log(`${'size of the file'.padEnd(52)} ${(statSync(file).size / 1e6).toFixed(1)} MB`);
  const host = createHost({ home });
  const query = (more = {}) => runListQuerySchema.parse(more);
  await measure('opening, and the first page of the list', () => host.handlers['runs.list'](query({ limit: 100 })));
  await measure('the first page', () => host.handlers['runs.list'](query({ limit: 100 })), 21);
  await measure('all 1,000 runs', () => host.handlers['runs.list'](query({ limit: 1000 })), 21);
  await measure(
    'a search, sorted by accuracy',
    () => host.handlers['runs.list'](query({ search: 'baseline onnx', sort: 'bestAccuracy' })),
    21,
  );
  const { runs: rows } = await host.handlers['runs.list'](query({ limit: 8 }));
  const names = rows.map(({ run }) => run);
  await measure(
    'curves of one run',
    () => host.handlers['runs.curves']({ runs: names.slice(0, 1), width: 800, smoothing: 0.9 }),
    21,
  );
  await measure(
    'curves of eight runs',
    () => host.handlers['runs.curves']({ runs: names, width: 800, smoothing: 0.9 }),
    21,
  );
  await measure('differences of eight runs', () => host.handlers['runs.compare']({ runs: names }), 21);
  await host.close();
} finally {
  rmSync(home, { recursive: true, force: true });
}
