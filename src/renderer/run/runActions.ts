import type { Client } from '@shared/contract/contract';
import type { NetloomDocument } from '@shared/document/schema';
import { RequestError } from '@shared/contract/errors';
import { wantedEngine } from '../engines/engineStore';
import { showInspectorTab } from '../ui/uiStore';
import { runStore, showRun } from './runStore';
import { sentenceOfError } from '../words/errorSentence';

/**
 * Sends a request; if it fails, the training panel shows the error and the result is `undefined`.
 * @param onRefusal takes refusals that the user can do something about; whether it took this one
 */
async function ask<Answer>(
  request: () => Promise<Answer>,
  onRefusal?: (error: RequestError) => boolean,
): Promise<Answer | undefined> {
  try {
    runStore.setState({ error: undefined, shortage: undefined });
    return await request();
  } catch (error) {
    if (!(error instanceof RequestError && onRefusal?.(error))) runStore.setState({ error: sentenceOfError(error) });
    return undefined;
  }
}

async function begin(
  request: () => Promise<{ run: string }>,
  document?: NetloomDocument,
  onRefusal?: (error: RequestError) => boolean,
): Promise<void> {
  if (runStore.getState().starting) return;
  runStore.setState({ starting: true });
  const begun = await ask(request, onRefusal);
  if (begun) showRun(begun.run, document);
  runStore.setState({ starting: false });
}

/**
 * Trains the drawing on the engine that the user picked, or on the host's choice.
 * @param force starts it, too, where the host says that there is too little memory
 */
export function startTraining(client: Client, document: NetloomDocument, force = false): Promise<void> {
  const request = { document, engine: wantedEngine(), ...(force && { force }) };
  return begin(
    () => client.request('training.start', request),
    document,
    ({ kind, message, said }) => {
      if (kind === 'memory') runStore.setState({ shortage: { document, message, said } });
      else if (kind === 'missing') showInspectorTab('data');
      else return false;
      return true;
    },
  );
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
