import { enterHost, leaveHost } from '@host/runs/hostProcess';
import { RunStore } from '@host/runs/store';
import { epoch, newRun, started, steps } from './runs';

/** Fills a store with finished runs of so many steps, as training would. */
export function fillStore(file: string, runs: number, points: number): void {
  const store = RunStore.open(file);
  const host = enterHost();
  const epochs = points / 100;
  for (let index = 0; index < runs; index++) {
    const run = `20260101-${String(index).padStart(6, '0')}-abcdef`;
    const startedAt = 1_790_000_000_000 + 3_600_000 * index;
    store.begin(newRun(run, { name: `LeNet-5, trial ${index}`, startedAt }), host);
    const emitted = [
      { ...started(run), epochs },
      { type: 'state', run, state: 'running' } as const,
      ...Array.from({ length: epochs }, (_, part) => [
        steps(run, 100 * part + 1, 100 * part + 100),
        epoch(run, part + 1, 0.9 + ((part * 7 + index * 13) % 90) / 1000),
      ]).flat(),
      {
        type: 'finished',
        run,
        test: { loss: 0.05 + index / 1e4, metrics: { accuracy: 0.95 } },
        seconds: points / 50,
      } as const,
    ];
    store.record(
      run,
      emitted.map((event, place) => ({ event, time: startedAt + 100 * place })),
    );
    if (index % 3 === 0) store.setTags(run, ['baseline', `group ${index % 7}`]);
  }
  leaveHost(host);
  store.close();
}
