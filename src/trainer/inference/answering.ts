import { DatasetError } from '@shared/data/error';
import type { FromTrainer } from '@shared/contract/trainerMessages';
import { trainingTrouble } from '../outOfMemory';
import { Refusal } from './refusal';

/** Waits for an answer; where there is none, sends why. Never throws. */
export async function answering(send: (message: FromTrainer) => void, answer: Promise<void>): Promise<void> {
  try {
    await answer;
  } catch (error) {
    const isInput = error instanceof Refusal || error instanceof DatasetError;
    send({ type: 'refused', ...trainingTrouble(error), isInput });
  }
}
