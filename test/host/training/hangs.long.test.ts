import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { forkTrainerAt, type SpawnTrainer } from '@host/training/trainerProcess';
import { bundledProgram } from '../../support/bundled';
import { temporaryFolder } from '../../support/home';
import { tinyDocument } from '../../support/tinyDocument';
import { openHost } from '../support/openHost';

/** A trainer whose main thread stands still for so long as soon as its run trains, as in one long call of an engine. */
function blockedFor(milliseconds: number): SpawnTrainer {
  const file = join(temporaryFolder(), 'block.mjs');
  writeFileSync(
    file,
    `const send = process.send.bind(process);
     let blocked = false;
     process.send = (message, ...rest) => {
       send(message, ...rest);
       if (message.type !== 'event' || message.event.type !== 'steps' || blocked) return;
       blocked = true;
       setTimeout(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ${milliseconds}));
     };`,
  );
  const execArgv = ['--import', pathToFileURL(file).href];
  return (environment) => forkTrainerAt({ file: bundledProgram('trainer'), execArgv }, environment);
}

const document = tinyDocument({ epochs: 5000 });

describe('a trainer', { timeout: 60_000 }, () => {
  it('in a call that takes longer than a dead process would be waited for goes on', async () => {
    const spawnTrainer = blockedFor(4500);
    const { handlers, next } = openHost({ spawnTrainer, patience: { silence: 2000 } });
    const running = next('steps');
    await handlers['training.start']({ document });
    await running;
    // What came before the call, and then what comes after it.
    const last = await next('epoch');
    await next('epoch', ({ epoch }) => epoch > last.epoch + 100);
  });

  it('whose loop never turns again is ended, though a thread of it is alive', async () => {
    const { handlers, next } = openHost({ spawnTrainer: blockedFor(1e9), patience: { silence: 2000, call: 2500 } });
    const failed = next('failed');
    await handlers['training.start']({ document });
    expect(await failed).toMatchObject({ lost: true, message: expect.stringContaining('one call took more than 3 s') });
  });

  it.runIf(process.platform !== 'win32')('that was paused together with its host goes on', async () => {
    const { handlers, host, next, events } = openHost({ patience: { silence: 1500 } });
    const running = next('steps');
    await handlers['training.start']({ document });
    await running;
    const pid = host.training.trainerPid!;
    process.kill(pid, 'SIGSTOP');
    // This process stands still too; the other one is woken a little later than it.
    spawn('sh', ['-c', `sleep 3.5; kill -CONT ${pid}`], { stdio: 'ignore' });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3000);
    const before = events.findLast((event) => event.type === 'steps')!.step.at(-1)!;
    await next('steps', ({ step }) => step.at(-1)! > before + 1000);
  });
});
