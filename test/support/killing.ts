import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { NetloomDocument } from '@shared/document/schema';
import type { RunEvent } from '@shared/contract/events';
import { createRandom } from '@shared/tensor/random';
import { readSafetensors } from '@shared/tensor/safetensors';
import { createHost } from '@host/index';
import { temporaryFolder } from './home';
import { tinyDocument } from './tinyDocument';

/** A run with whatever has a state of its own: momentum, running statistics, dropout's random numbers, a schedule. */
export function statefulDocument(): NetloomDocument {
  const dataset = { kind: 'shapes', size: 12, channels: 1, train: 4800, test: 130 } as const;
  const document = tinyDocument({ epochs: 12, dataset });
  const position = { x: 0, y: 0 };
  document.nodes.splice(
    2,
    0,
    { id: 'normal', block: 'BatchNormalization', parameters: {}, position },
    { id: 'dropout', block: 'Dropout', parameters: {}, position },
  );
  const chain = ['input', 'c1', 'normal', 'pool', 'flatten', 'dropout', 'scores', 'output'];
  document.edges.splice(
    0,
    document.edges.length,
    ...chain.slice(1).map((id, index) => ({
      from: [chain[index]!, 'output'] as [string, string],
      to: [id, 'input'] as [string, string],
    })),
  );
  return document;
}

/** Everything of a checkpoint but how long it took. */
export interface FinalState {
  readonly tensors: ReadonlyMap<string, { readonly data: ArrayLike<number> }>;
  readonly state: Record<string, unknown>;
}

export interface KilledRun {
  readonly final: FinalState;
  readonly events: readonly RunEvent[];
  /** The steps from which the run went on after each kill. */
  readonly resumedFrom: readonly number[];
}

/**
 * Carries a run out to its end on one thread, with its trainer killed so many times by SIGKILL at random moments: while it
 * starts, while it trains, while it writes a checkpoint.
 */
export async function trainKilled(document: NetloomDocument, kills: number, engine?: string): Promise<KilledRun> {
  const home = temporaryFolder();
  const host = createHost({ home, checkpointSeconds: 0.02 });
  onTestFinished(() => host.close());
  const events: RunEvent[] = [];
  let heard = () => {};
  host.onEvent(({ name, payload }) => {
    if (name !== 'run') return;
    events.push(payload);
    heard();
  });
  const until = async (test: (event: RunEvent) => boolean, from: number): Promise<RunEvent> => {
    for (;;) {
      const found = events
        .slice(from)
        .find((event) => test(event) || event.type === 'failed' || event.type === 'finished');
      if (found) {
        if (test(found)) return found;
        throw new Error(found.type === 'failed' ? found.message : 'The run ended before it could be killed so often.');
      }
      await new Promise<void>((resolve) => (heard = resolve));
    }
  };
  const random = createRandom(20, `kills of ${engine}`);
  const dataset = await host.sources.resolve(document.recipe.dataset);
  const start = performance.now();
  let from = 0;
  const { run } = await host.training.start({ document, dataset, threads: 1, ...(engine !== undefined && { engine }) });
  await until(({ type }) => type === 'started', from);
  const startTime = performance.now() - start;
  for (let kill = 0; kill < kills; kill++) {
    // Every fourth time while it starts, otherwise soon after it started or after the next checkpoint: on a slow machine
    // too the run gets on, and does not reach its end.
    if (kill % 4 === 3) await delay(random.uniform() * startTime * 0.9);
    else {
      await until(({ type }) => type === (kill % 2 ? 'started' : 'checkpoint'), from);
      await delay(random.uniform() * 90);
    }
    from = events.length;
    process.kill(host.training.trainerPid!, 'SIGKILL');
    await until((event) => event.type === 'failed' && event.lost, from);
    from = events.length;
    await host.training.recover(run);
  }
  await until(({ type }) => type === 'finished', from);
  const { tensors, metadata } = readSafetensors(await readFile(join(home, 'runs', run, 'checkpoint.safetensors')));
  const { seconds: _seconds, ...state } = JSON.parse(metadata['state']!) as Record<string, unknown>;
  const starts = events.filter((event) => event.type === 'started').map(({ step }) => step);
  return { final: { tensors, state }, events, resumedFrom: starts.slice(1) };
}

const delay = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
