import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { RunEvent } from '@shared/contract/events';
import type { Watch } from '@shared/contract/trainerMessages';
import { RunControl } from '@trainer/loop/control';
import { prepare } from '@trainer/loop/prepare';
import { TrainingRun } from '@trainer/loop/trainingRun';
import { TrainingSession } from '@trainer/loop/trainingSession';
import { Runner } from '@trainer/runner';
import { tinyRequest } from '../../support/request';

const nobody: Watch = { filters: [], featureMaps: { sample: 0, paths: [] } };

/** A whole run of two epochs: what was asked of the engine for people's eyes, and what was sent to them. */
async function watchedRun(watch: Watch) {
  const request = tinyRequest();
  const prepared = await prepare(request);
  const control = new RunControl();
  control.setWatch(watch);
  const probe = vi.spyOn(prepared.session, 'probe');
  const read = vi.spyOn(prepared.session.weights, 'read');
  const events: RunEvent[] = [];
  await new TrainingRun(request, prepared, control, (event) => events.push(event)).carryOut();
  await prepared.session.dispose();
  const pictures = events.filter(({ type }) => type === 'filters' || type === 'featureMaps');
  return { probes: probe.mock.calls, reads: read.mock.calls, pictures: new Set(pictures.map(({ type }) => type)) };
}

/** Has every node that is calculated for people's eyes fail, as an engine without memory for it does. */
function failProbes() {
  const probe = vi.spyOn(TrainingSession.prototype, 'probe').mockRejectedValue(new Error('no memory'));
  onTestFinished(() => void probe.mockRestore());
  return probe;
}

describe('pictures that fail', () => {
  const watch: Watch = { filters: [], featureMaps: { sample: 0, paths: ['c1'] } };

  it('do not end the run', async () => {
    const probe = failProbes();
    const request = tinyRequest();
    const prepared = await prepare(request);
    const control = new RunControl();
    control.setWatch(watch);
    const events: RunEvent[] = [];
    await new TrainingRun(request, prepared, control, (event) => events.push(event)).carryOut();
    await prepared.session.dispose();
    expect(probe).toHaveBeenCalled();
    expect(events.at(-1)).toMatchObject({ type: 'finished' });
  });

  it('after the end leave a finished run finished, and others can still be wished for', async () => {
    const events: RunEvent[] = [];
    let heard = () => {};
    const until = async (test: () => boolean) => {
      while (!test()) await new Promise<void>((resolve) => (heard = resolve));
    };
    const runner = new Runner(tinyRequest(), (event) => {
      events.push(event);
      heard();
    });
    onTestFinished(() => runner.close());
    await until(() => events.some(({ type }) => type === 'finished'));
    const probe = failProbes();
    probe.mockImplementation(async () => {
      queueMicrotask(() => heard());
      throw new Error('no memory');
    });
    runner.controls.setWatch(watch);
    await until(() => probe.mock.calls.length > 0);
    probe.mockRestore();
    runner.controls.setWatch({ ...watch, featureMaps: { sample: 1, paths: ['c1'] } });
    await until(() => events.some(({ type }) => type === 'featureMaps' || type === 'failed'));
    expect(events.at(-1)).toMatchObject({ type: 'featureMaps', sample: 1 });
  });
});

describe('pictures of a run', () => {
  it('cost nothing while nobody looks: no node is calculated for them, no weight is read', async () => {
    expect(await watchedRun(nobody)).toEqual({ probes: [], reads: [], pictures: new Set() });
  });

  it('are made of what somebody looks at alone', async () => {
    const filters = await watchedRun({ ...nobody, filters: ['c1'] });
    expect(filters.probes).toEqual([]);
    expect(new Set(filters.reads.flat(2))).toEqual(new Set(['c1/kernel']));
    expect(filters.pictures).toEqual(new Set(['filters']));

    const maps = await watchedRun({ ...nobody, featureMaps: { sample: 4, paths: ['pool'] } });
    expect(maps.reads).toEqual([]);
    expect(new Set(maps.probes.flat(2))).toEqual(new Set([4, 'pool']));
    expect(maps.pictures).toEqual(new Set(['featureMaps']));
  });
});
