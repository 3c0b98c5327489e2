import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NetloomDocument, Recipe } from '@shared/document/schema';
import { createHost } from '@host/index';
import { enterHost, leaveHost } from '@host/runs/hostProcess';
import { RunStore } from '@host/runs/store';
import { newRun, started, steps } from '../../host/runs/support/runs';
import { forkTrainerAt } from '@host/training/trainerProcess';
import { root } from '../../support/checkout';
import { tinyDocument } from '../../support/tinyDocument';

function drawing(name: string, filters: number, recipe: Partial<Recipe>): NetloomDocument {
  const document = tinyDocument(recipe);
  return {
    ...document,
    name,
    nodes: document.nodes.map((node, index) => ({
      ...node,
      position: { x: 230 * index, y: 0 },
      parameters: node.id === 'c1' ? { ...node.parameters, filters } : node.parameters,
    })),
  };
}

/** A home with two runs that were trained, of which the second one learned more, and one that failed. */
export async function homeWithRuns(): Promise<{ home: string; remove(): void }> {
  const home = mkdtempSync(join(tmpdir(), 'netloom-runs-'));
  const trainer = { file: root('out/trainer/index.js'), execArgv: [] };
  const host = createHost({ home, spawnTrainer: (environment) => forkTrainerAt(trainer, environment) });
  try {
    await train(host, drawing('Narrow', 2, { epochs: 1 }));
    await train(host, drawing('Wide', 8, { epochs: 4 }));
  } finally {
    await host.close();
  }
  const store = RunStore.open(join(home, 'runs', 'runs.db'));
  const identity = enterHost();
  const failed = '20260101-000000-abcdef';
  store.begin(newRun(failed, { name: 'Too fast', startedAt: Date.UTC(2026, 0, 1) }), identity);
  const message = 'The loss is no longer a number at step 60: training has diverged. Use a smaller learning rate.';
  const emitted = [
    started(failed),
    steps(failed, 1, 60),
    { type: 'failed', run: failed, message, lost: false } as const,
  ];
  store.record(
    failed,
    emitted.map((event, index) => ({ event, time: Date.UTC(2026, 0, 1) + 1000 * index })),
  );
  leaveHost(identity);
  store.close();
  return { home, remove: () => rmSync(home, { recursive: true, force: true, maxRetries: 5 }) };
}

async function train(host: ReturnType<typeof createHost>, document: NetloomDocument): Promise<void> {
  const ended = new Promise<void>((resolve, reject) => {
    host.onEvent(({ name, payload }) => {
      if (name !== 'run') return;
      if (payload.type === 'finished') resolve();
      if (payload.type === 'failed') reject(new Error(payload.message));
    });
  });
  await host.handlers['training.start']({ document });
  await ended;
}
