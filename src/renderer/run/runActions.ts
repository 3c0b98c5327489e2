import type { Client } from '@shared/contract/contract';
import type { NetloomDocument } from '@shared/document/schema';
import { wantedEngine } from '../engines/engineStore';
import { runStore, showRun } from './runStore';
import { messageOf } from '@shared/errors/messageOf';

/** Sends a request; if it fails, the training panel shows the error and the result is `undefined`. */
async function ask<Answer>(request: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    runStore.setState({ error: undefined });
    return await request();
  } catch (error) {
    runStore.setState({ error: messageOf(error) });
    return undefined;
  }
}

async function begin(request: () => Promise<{ run: string }>): Promise<void> {
  if (runStore.getState().starting) return;
  runStore.setState({ starting: true });
  const begun = await ask(request);
  if (begun) showRun(begun.run);
  runStore.setState({ starting: false });
}

/** Trains the drawing on the engine that the user picked, or on the host's choice. */
export function startTraining(client: Client, document: NetloomDocument): Promise<void> {
  runStore.setState({ dataset: document.recipe.dataset });
  return begin(() => client.request('training.start', { document, engine: wantedEngine() }));
}

/** Resumes a stopped or interrupted run from its last checkpoint. */
export function recoverTraining(client: Client, run: string): Promise<void> {
  return begin(() => client.request('training.recover', { run }));
}

export async function pauseTraining(client: Client, run: string): Promise<void> {
  await ask(() => client.request('training.pause', { run }));
}

export async function resumeTraining(client: Client, run: string): Promise<void> {
  await ask(() => client.request('training.resume', { run }));
}

export async function stopTraining(client: Client, run: string): Promise<void> {
  await ask(() => client.request('training.stop', { run }));
}

export async function setLearningRate(client: Client, run: string, learningRate: number): Promise<void> {
  await ask(() => client.request('training.setLearningRate', { run, learningRate }));
}
