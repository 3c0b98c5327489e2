import { describe, expect, it } from 'vitest';
import type { ExperimentState } from '@shared/contract/experiments';
import { tinyDocument } from '../../support/tinyDocument';
import { openHost } from '../support/openHost';

const request = { experiment: 'vanishing-gradients', size: 'small', epochs: 1 } as const;

function opened() {
  const { host, ...rest } = openHost();
  const states: ExperimentState[] = [];
  const waiting = new Set<() => void>();
  host.onEvent(({ name, payload }) => {
    if (name !== 'experiment') return;
    states.push(payload);
    for (const look of waiting) look();
  });
  const until = (test: (state: ExperimentState) => boolean) =>
    new Promise<ExperimentState>((resolve) => {
      const look = () => states.some(test) && resolve(states.find(test)!);
      waiting.add(look);
      look();
    });
  return { host, states, until, ...rest };
}

describe('an experiment', () => {
  it('trains its networks one after another, as runs that are listed under its name, and answers', async () => {
    const { host, handlers, states } = opened();
    await handlers['experiments.start'](request);
    const last = (await host.experiments.whenOver())!;
    expect(last).toMatchObject({ state: 'finished', progress: 1 });
    expect(last.answer).toMatch(/^Training loss: Sigmoid-1 /);
    expect(last.runs.map(({ name, state }) => [name, state])).toEqual(
      ['Sigmoid-1', 'Sigmoid-8', 'ReLU-1', 'ReLU-8'].map((name) => [name, 'finished']),
    );
    const progress = states.map((state) => state.progress);
    expect(progress).toEqual([...progress].sort((one, other) => one - other));
    const { runs } = await handlers['runs.list']({
      ...{ search: '', sort: 'startedAt', descending: false, offset: 0, limit: 10 },
    });
    expect(runs.map(({ run }) => run)).toEqual(last.runs.map(({ run }) => run));
    expect(runs.every(({ tags }) => tags.includes('vanishing-gradients'))).toBe(true);
    expect(await handlers['experiments.current'](undefined)).toEqual(last);
  });

  it('is alone while it trains, and stops with the run in progress: what waits does not begin', async () => {
    const { host, handlers, until } = opened();
    await handlers['experiments.start']({ ...request, epochs: 10_000 });
    await until(({ runs }) => runs[0]!.progress > 0);
    await expect(handlers['training.start']({ document: tinyDocument() })).rejects.toThrow(/still training/);
    await expect(handlers['experiments.start'](request)).rejects.toThrow(/still running\. Stop it first/);
    await handlers['experiments.stop'](undefined);
    const last = (await host.experiments.whenOver())!;
    expect(last.state).toBe('stopped');
    expect(last.answer).toBeUndefined();
    expect(last.runs.map(({ state }) => state)).toEqual(['stopped', 'waiting', 'waiting', 'waiting']);
  });
});
