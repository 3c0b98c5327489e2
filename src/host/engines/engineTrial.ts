import { heard, hostSaying, asSaidText } from '@shared/messages/hostSaying';
import { fromTrainerSchema, type EngineTrial } from '@shared/contract/trainerMessages';
import { failed } from '../refused';
import type { SpawnTrainer } from '../training/trainerProcess';

/** Milliseconds that a first start may take: a GPU's library may compile kernels for a card that it does not know. */
const patience = 180_000;

export interface Trial {
  readonly engine: string;
  readonly place: string;
  readonly spawn: SpawnTrainer;
  readonly environment: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal;
}

/**
 * Has a trainer of its own try what was made for an engine: a library that was made for another processor ends the
 * process that loads it. Throws where it does not calculate.
 */
export async function tryOut(trial: Trial): Promise<{ readonly version: string; readonly gpu: boolean }> {
  const { engine, place, spawn, environment, signal } = trial;
  signal?.throwIfAborted();
  const trainer = spawn(environment);
  const timer = setTimeout(() => trainer.kill(), patience);
  const stop = () => trainer.kill();
  signal?.addEventListener('abort', stop);
  try {
    const answer = await new Promise<EngineTrial>((resolve) => {
      trainer.onMessage((raw) => {
        const message = fromTrainerSchema.safeParse(raw);
        if (message.data?.type === 'tried') resolve(message.data.trial);
      });
      trainer.onExit((how) => resolve({ error: asSaidText(hostSaying('adding', 'processEnded', how)) }));
      trainer.send({ type: 'tryEngine', engine, place });
    });
    signal?.throwIfAborted();
    if ('error' in answer) throw failed(hostSaying('adding', 'doesNotRun', heard(answer.error)));
    return answer;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
    trainer.kill();
  }
}
