import { writeSync } from 'node:fs';
import { enterHost } from '@host/runs/hostProcess';
import { RunStore } from '@host/runs/store';
import { newRun, started, steps } from './runs';

/** A process that writes steps of a run into a store until it is killed, and says after each commit how far it is. */
const [file, run] = process.argv.slice(2) as [string, string];
const store = RunStore.open(file);
store.begin(newRun(run), enterHost());
const record = (event: Parameters<RunStore['record']>[1][number]['event']) =>
  store.record(run, [{ event, time: Date.now() }]);
record(started(run));
record({ type: 'state', run, state: 'running' });
for (let step = 1; ; step += 7) {
  record(steps(run, step, step + 6));
  writeSync(1, `${step + 6}\n`);
}
