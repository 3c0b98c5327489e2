import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import type { RunEvent } from '@shared/contract/events';
import { enterHost, leaveHost } from '@host/runs/hostProcess';
import { RunStore } from '@host/runs/store';
import { tensorBoardFiles } from '@host/runs/tensorboard/export';
import { TensorBoardWriter } from '@host/runs/tensorboard/follow';
import { epoch, newRun, started, steps } from '../host/runs/support/runs';
import { temporaryFolder } from '../support/home';
import { python } from './python';

/** Prints what TensorFlow reads in event files, one line a value. It refuses records whose checksums are wrong. */
const reader = `
import sys
from tensorflow.compat.v1.train import summary_iterator
for file in sys.argv[1:]:
    for event in summary_iterator(file):
        if event.file_version: print('version', event.file_version)
        for value in event.summary.value: print(value.tag, event.step, round(event.wall_time, 3), repr(value.simple_value))
    print('end')
`;

const readByTensorFlow = (...files: string[]): string[][] =>
  execFileSync(python(), ['-c', reader, ...files], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    .split('end\n')
    .slice(0, files.length)
    .map((part) => part.trim().split('\n'));

const time = 1_790_000_000_000;
const emitted: readonly RunEvent[] = [started('a'), steps('a', 1, 100), epoch('a', 1, 0.75), steps('a', 101, 150)];

/** The curve of one name: steps and values, as TensorFlow read them. */
const curve = (lines: readonly string[], tag: string) =>
  lines.map((line) => line.split(' ')).flatMap(([name, step, , value]) => (name === tag ? [[+step!, +value!]] : []));

it('event files, written at once or while a run goes on, read in TensorFlow as the run was', async () => {
  const folder = temporaryFolder();
  const store = RunStore.open(join(folder, 'runs.db'));
  const host = enterHost();
  store.begin(newRun('a', { name: 'LeNet-5 / first', startedAt: time }), host);
  store.record(
    'a',
    emitted.map((event) => ({ event, time })),
  );
  const [whole] = tensorBoardFiles(store, ['a']);
  leaveHost(host);
  store.close();
  const file = join(folder, 'whole', whole!.name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, whole!.bytes);

  const board = new TensorBoardWriter(join(folder, 'live'), 'LeNet-5');
  for (const event of emitted) board.hear(event, time);
  await board.close();
  expect(board.failure).toBeUndefined();
  const [run] = readdirSync(join(folder, 'live'));
  const [live] = readdirSync(join(folder, 'live', run!));

  const loss = emitted.flatMap((event) =>
    event.type === 'steps' ? event.step.map((step, at) => [step, event.loss[at]]) : [],
  );
  for (const lines of readByTensorFlow(file, join(folder, 'live', run!, live!))) {
    expect(lines[0]).toBe('version brain.Event:2');
    expect(curve(lines, 'train/loss').map(([step]) => step)).toEqual(loss.map(([step]) => step));
    curve(lines, 'train/loss').forEach(([, value], at) => expect(Math.fround(value!)).toBe(loss[at]![1]));
    expect(curve(lines, 'train/accuracy')).toHaveLength(150);
    expect(curve(lines, 'validation/accuracy')).toEqual([[100, 0.75]]);
    expect(lines.find((line) => line.startsWith('validation/loss'))).toContain(' 1790000000.0 ');
  }
});
