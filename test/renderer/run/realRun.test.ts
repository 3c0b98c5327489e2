import { describe, expect, it, onTestFinished } from 'vitest';
import type { RunEvent } from '@shared/contract/events';
import { createHost } from '@host/index';
import { stepsOf, valuesOf } from '@renderer/run/growingCurve';
import { reduceRun } from '@renderer/run/reduceRun';
import type { Run } from '@renderer/run/shownRun';
import { temporaryFolder } from '../../support/home';
import { tinyDocument } from '../../support/tinyDocument';

const replay = (events: readonly RunEvent[]): Run => events.reduce(reduceRun, undefined as Run | undefined)!;

describe('a run of the real trainer', () => {
  it('is shown alike by an interface that saw it live and by one that opened later', async () => {
    const host = createHost({ home: temporaryFolder() });
    onTestFinished(() => host.close());
    const live: RunEvent[] = [];
    const finished = new Promise<void>((resolve) => {
      host.onEvent(({ name, payload }) => {
        if (name !== 'run') return;
        live.push(payload);
        if (payload.type === 'finished' || payload.type === 'failed') resolve();
      });
    });
    const { run } = await host.handlers['training.start']({ document: tinyDocument({ epochs: 4 }) });
    await host.handlers['training.watch']({ run, filters: ['c1'], featureMaps: { sample: 3, paths: ['c1', 'pool'] } });
    await finished;
    const seen = replay(live);
    const emitted = replay((await host.handlers['training.history']({ run })) as RunEvent[]);

    expect(seen.state).toBe('finished');
    expect([...stepsOf(seen.curves.loss)]).toEqual(
      Array.from({ length: 4 * seen.start!.stepsPerEpoch }, (_, index) => index + 1),
    );
    expect(seen.filters.get('c1')?.tiles).toMatchObject({ count: 4, height: 3, width: 3, channels: 1 });
    expect(seen.featureMaps.get('pool')).toMatchObject({ sample: 3, tiles: { count: 4 } });
    expect([...valuesOf(emitted.curves.loss)]).toEqual([...valuesOf(seen.curves.loss)]);
    const { curves: _curves, ...rest } = seen;
    expect(emitted).toMatchObject(rest);
  });
});
