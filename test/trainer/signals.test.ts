import { describe, expect, it } from 'vitest';
import { openHost } from '../host/support/openHost';
import { tinyDocument } from '../support/tinyDocument';

const isThere = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe.runIf(process.platform !== 'win32')('a trainer that is asked to end', { timeout: 60_000 }, () => {
  it.each(['SIGTERM', 'SIGHUP'] as const)(
    'by %s stops its run with a checkpoint, and loses no step',
    async (signal) => {
      const { handlers, host, next, events, steps } = openHost({ checkpointSeconds: 1000 });
      const running = next('steps');
      const { run } = await handlers['training.start']({ document: tinyDocument({ epochs: 5000 }) });
      await running;
      const pid = host.training.trainerPid!;
      const stopped = next('state', ({ state }) => state === 'stopped');
      process.kill(pid, signal);
      await stopped;
      expect(events.findLast((event) => event.type === 'checkpoint')!.step).toBe(steps().at(-1));
      await expect.poll(() => isThere(pid), { timeout: 20_000 }).toBe(false);
      expect(await handlers['training.current'](undefined)).toMatchObject({ run, state: 'stopped' });
    },
  );

  it('by SIGINT goes on: Ctrl-C reaches the host too, which decides what becomes of the run', async () => {
    const { handlers, host, next } = openHost();
    const running = next('steps');
    await handlers['training.start']({ document: tinyDocument({ epochs: 5000 }) });
    await running;
    process.kill(host.training.trainerPid!, 'SIGINT');
    const epoch = await next('epoch');
    await next('epoch', (later) => later.epoch > epoch.epoch);
  });
});
