import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Client } from '@shared/contract/contract';
import { connectRuns } from '@renderer/run/connectRuns';
import { stepsOf } from '@renderer/run/growingCurve';
import { runStore } from '@renderer/run/runStore';
import { Listeners } from '@renderer/transport/listeners';
import { recordedRun } from '../training/events';

afterEach(() => vi.unstubAllGlobals());

describe('a page that missed more events than are kept', () => {
  it('fetches the run anew, and shows its end', async () => {
    vi.stubGlobal('requestAnimationFrame', (task: () => void) => setTimeout(task));
    vi.stubGlobal('cancelAnimationFrame', clearTimeout);
    const events = recordedRun({ run: 'long', epochs: 4 });
    const listeners = new Listeners();
    let history = 0;
    const answers: Record<string, unknown> = { 'training.current': { run: 'long' } };
    const client = {
      on: listeners.on,
      request: async (name: string) => (name === 'training.history' ? events.slice(0, history) : answers[name]),
    } as Client;
    const before = Math.floor(events.length / 2);
    onTestFinished(connectRuns(client));
    for (const event of events.slice(0, before)) listeners.emit('run', event);
    await expect.poll(() => runStore.getState().run?.state).toBe('running');
    history = events.length;
    listeners.emit('gap', {});
    await expect.poll(() => runStore.getState().run?.state).toBe('finished');
    const { curves, start } = runStore.getState().run!;
    expect(stepsOf(curves.loss)).toHaveLength(4 * start!.stepsPerEpoch);
  });
});
