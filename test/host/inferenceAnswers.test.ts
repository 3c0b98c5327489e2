import { expect, it } from 'vitest';
import type { LossSurface } from '@shared/contract/lossSurface';
import type { FromTrainer } from '@shared/contract/trainerMessages';
import { InferenceService } from '@host/inference/inferenceService';
import type { TrainerProcess } from '@host/training/trainerProcess';
import { tinyRequest } from '../support/request';

/** A trainer that answers whatever it is asked with these messages, in one go. */
function answering(messages: readonly FromTrainer[]): TrainerProcess {
  let [hear, exit] = [(_message: unknown) => {}, (_how: string) => {}];
  return {
    send: () => messages.forEach((message) => hear(message)),
    onMessage: (listener) => (hear = listener),
    onExit: (listener) => (exit = listener),
    kill: () => exit('killed'),
    pid: undefined,
  };
}

it('an answer stands, though more of the trainer’s messages arrive with it', async () => {
  const surface: LossSurface = { alphas: [0], betas: [0], losses: [0.5], examples: 1, split: 'test', seed: 1 };
  const service = new InferenceService(() =>
    answering([
      { type: 'surfaced', surface },
      { type: 'surfacing', share: 1 },
    ]),
  );
  const { document, dataset } = tinyRequest();
  const options = { points: 3, range: 1, examples: 1, split: 'test', seed: 1 } as const;
  const weights = { checkpoint: 'none' } as never;
  expect(await service.surface({ document, dataset, weights, ...options })).toEqual(surface);
});
