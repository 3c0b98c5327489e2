import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { createRandom } from '@shared/tensor/random';
import { checkpointStepIn } from '@host/runs/checkpointStep';
import { isRunning } from '@system/isRunning';
import { longTraining, type TrainingGroup } from '../support/disturbed';

/** Seconds of a pause; a night's are longer than a trainer that says nothing is waited for. */
const pause = process.env['NETLOOM_NIGHT'] === undefined ? 5 : 90;
const times = 10;

interface Loss {
  readonly steps: number;
  readonly seconds: number;
}

const losses: Record<string, Loss[]> = {};
afterAll(() => {
  for (const [kind, list] of Object.entries(losses)) {
    const most = (key: keyof Loss) => Math.max(...list.map((loss) => loss[key]));
    console.log(`${list.length} × ${kind}: at most ${most('steps')} steps lost, ${most('seconds').toFixed(1)} s`);
  }
});

/** Carries out ten runs side by side, each disturbed at a moment of its own. */
async function disturb(kind: string, work: (moment: number) => Promise<Loss>): Promise<void> {
  const random = createRandom(3, kind);
  const moments = Array.from({ length: times }, () => 1000 + random.uniform() * 25_000);
  losses[kind] = await Promise.all(moments.map(work));
}

/** Disturbs a run that ends of it, goes on from its checkpoint, and says what was lost. */
async function endAndResume(moment: number, end: (group: TrainingGroup) => void): Promise<Loss> {
  const training = longTraining();
  const group = training.start();
  // From then on there is something to lose.
  await group.until(() => group.events('checkpoint').length > 0);
  const trainer = group.trainerPid;
  await delay(moment);
  end(group);
  await group.ended;
  // A trainer whose host is gone ends by itself.
  await expect.poll(() => isRunning(trainer)).toBe(false);
  const announced = group.events('checkpoint').at(-1)!.step;
  const last = group.steps.at(-1)!;

  const again = training.resume();
  await again.until(() => again.steps.length > 0);
  const from = again.events('started')[0]!.step;
  expect(again.steps[0]).toBe(from + 1);
  again.signal('SIGKILL');
  await again.ended;
  expect(from).toBeGreaterThanOrEqual(announced);
  return { steps: Math.max(0, last - from), seconds: group.since(from) / 1000 };
}

describe.runIf(process.platform === 'linux')('runs that are disturbed at random moments', { timeout: 900_000 }, () => {
  it('lose no more than what came after the last checkpoint when their trainer is killed', async () => {
    await disturb('trainer killed', (moment) =>
      endAndResume(moment, ({ trainerPid }) => process.kill(trainerPid, 'SIGKILL')),
    );
  });

  it('lose nothing when their host is killed: the trainer ends with a checkpoint', async () => {
    await disturb('host killed', (moment) => endAndResume(moment, ({ pid }) => process.kill(pid, 'SIGKILL')));
    expect(losses['host killed']!.map(({ steps }) => steps)).toEqual(Array(times).fill(0));
  });

  it('lose no more than what came after the last checkpoint when both are killed, as in a power cut', async () => {
    await disturb('both killed', (moment) => endAndResume(moment, (group) => group.signal('SIGKILL')));
  });

  it('lose nothing when all their processes are asked to end', async () => {
    await disturb('SIGTERM', (moment) => endAndResume(moment, (group) => group.signal('SIGTERM')));
    expect(losses['SIGTERM']!.map(({ steps }) => steps)).toEqual(Array(times).fill(0));
  });

  it(`lose nothing when all their processes stand still for ${pause} s`, async () => {
    await disturb('pause', async (moment) => {
      const training = longTraining();
      const group = training.start();
      await group.until(() => group.steps.length > 0);
      await delay(moment / 3);
      group.signal('SIGSTOP');
      await delay(pause * 1000);
      const before = group.steps.at(-1)!;
      group.signal('SIGCONT');
      await group.until(() => group.steps.at(-1)! > before + 500);
      group.signal('SIGTERM');
      await group.ended;
      // No step is missing, and none came twice.
      expect(group.steps).toEqual(group.steps.map((_, index) => index + 1));
      expect(group.events('failed')).toEqual([]);
      return { steps: group.steps.at(-1)! - checkpointStepIn(`${training.out}/checkpoint.safetensors`)!, seconds: 0 };
    });
    expect(losses['pause']!.map(({ steps }) => steps)).toEqual(Array(times).fill(0));
  });
});
