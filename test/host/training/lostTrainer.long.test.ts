import { truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RunEvent } from '@shared/contract/events';
import { tinyDocument } from '../../support/tinyDocument';
import { openHost, trainToEnd } from '../support/openHost';

const endless = () => tinyDocument({ epochs: 5000 });

describe('a run whose trainer is killed', () => {
  it('is reported as lost, and goes on from its last checkpoint to the same end as one that was never disturbed', async () => {
    const dataset = { kind: 'shapes', size: 12, channels: 1, train: 6000, test: 130 } as const;
    const document = tinyDocument({ epochs: 12, dataset });
    const undisturbed = await trainToEnd(document);
    const { handlers, host, next, events } = openHost();
    const running = next('steps');
    const { run } = await handlers['training.start']({ document });
    await running;
    // A pause writes a checkpoint wherever the run is. By the clock none may fall within an epoch: where writing is slow
    // they are made seldom, and the one at an epoch's end puts the next one off.
    const paused = next('state', ({ state }) => state === 'paused');
    await handlers['training.pause']({ run });
    await paused;
    const further = next('steps');
    await handlers['training.resume']({ run });
    await further;
    const lost = next('failed');
    process.kill(host.training.trainerPid!, 'SIGKILL');
    const { lost: isLost, checkpointStep, message } = await lost;
    expect(isLost).toBe(true);
    expect(message).toContain('SIGKILL');
    // It may have reached the disk without a word.
    expect(checkpointStep).toBeGreaterThanOrEqual(events.findLast((event) => event.type === 'checkpoint')!.step);
    expect(await handlers['training.current'](undefined)).toMatchObject({ run, state: 'lost', checkpointStep });

    const restarted = next('started');
    const finished = next('finished');
    expect(await handlers['training.recover']({ run })).toEqual({ run });
    // A checkpoint may have reached the disk whose event the kill cut off: later is as good.
    expect((await restarted).step).toBeGreaterThanOrEqual(checkpointStep!);
    expect((await finished).test).toEqual(undisturbed.finished.test);
    const epochs = (list: readonly RunEvent[]) =>
      new Map(list.flatMap((event) => (event.type === 'epoch' ? [[event.epoch, event.train] as const] : [])));
    expect(epochs(events)).toEqual(epochs(undisturbed.events));
    expect((await handlers['training.history']({ run })).filter(({ type }) => type === 'started')).toHaveLength(2);
  });

  it('can be recovered by another host, from the checkpoint before where the last one is damaged', async () => {
    const first = openHost({ checkpointSeconds: 0.1 });
    const { run } = await first.handlers['training.start']({ document: endless() });
    for (let count = 0; count < 3; count++) await first.next('checkpoint');
    const lost = first.next('failed');
    process.kill(first.host.training.trainerPid!, 'SIGKILL');
    await lost;
    await first.host.close();
    await truncate(join(first.home, 'runs', run, 'checkpoint.safetensors'), 50);

    const second = openHost({ home: first.home });
    expect(await second.handlers['training.current'](undefined)).toMatchObject({ run, state: 'lost' });
    const restarted = second.next('started');
    await second.handlers['training.recover']({ run });
    expect((await restarted).step).toBeGreaterThan(0);
  });

  it('that only hangs is ended and reported as lost', async () => {
    const { handlers, host, next } = openHost({ patience: { silence: 3000 } });
    const running = next('steps');
    await handlers['training.start']({ document: endless() });
    await running;
    const lost = next('failed');
    process.kill(host.training.trainerPid!, 'SIGSTOP');
    expect(await lost).toMatchObject({ lost: true, message: expect.stringContaining('no sign of life for 3 s') });
  });
});
