import { useEffect } from 'react';
import { create } from 'zustand';
import type { Client, RequestOutput } from '@shared/ipc/contract';
import type { EngineWork } from '@shared/ipc/engines';
import { useClient } from '../../client';
import { remember, remembered } from '../../store/remembered';
import { messageOf } from '../store/runStore';

type Description = RequestOutput<'app.describe'>;
export type EngineDescription = Description['engines'][number];

interface EngineStore {
  readonly client?: Client;
  readonly description?: Description;
  readonly error?: string;
  /** The engine that the user picked; while nobody has, the host's choice stands. */
  readonly wanted?: string;
  /** An engine that is being added, or how adding one ended last. */
  readonly work?: EngineWork;
}

const useEngineStore = create<EngineStore>(() => ({ wanted: remembered<string | undefined>('engine', undefined) }));

/** Asks the host once, however many components want to know, and hears of engines that come. */
function load(client: Client): void {
  if (useEngineStore.getState().client === client) return;
  useEngineStore.setState({ client, error: undefined });
  void refreshEngines(client);
  client.on('engine', (work) => void hear(client, work));
  client.request('engines.work', undefined).then(
    (work) => useEngineStore.setState((state) => ({ work: state.work ?? work })),
    () => undefined,
  );
  client.on('gap', () => {
    const hearWork = (work: EngineWork | undefined) => work && hear(client, work);
    void client.request('engines.work', undefined).then(hearWork, () => undefined);
  });
}

/** An engine that was added is told of only once it stands among the others. */
async function hear(client: Client, work: EngineWork): Promise<void> {
  if (work.state === 'done') {
    await refreshEngines(client);
    wantEngine(work.engine);
  }
  useEngineStore.setState({ work });
}

/** Asks the host again which engines there are. */
export async function refreshEngines(client: Client): Promise<void> {
  try {
    useEngineStore.setState({ description: await client.request('app.describe', undefined), error: undefined });
  } catch (error) {
    useEngineStore.setState({ error: messageOf(error) });
  }
}

export interface Engines {
  readonly engines: readonly EngineDescription[];
  /** The one that a run would use. */
  readonly chosen?: EngineDescription;
  /** Why a faster one is not in use. */
  readonly note?: string;
  readonly error?: string;
  /** Names of engines that can be added to Netloom. */
  readonly addable: readonly string[];
  /** Whether the host has windows for choosing folders. */
  readonly nativeDialogs: boolean;
}

const noEngines: readonly EngineDescription[] = [];
const none: readonly string[] = [];

/** The host's engines and which of them a run would use. */
export function useEngines(): Engines {
  const client = useClient();
  const { description, error, wanted } = useEngineStore();
  useEffect(() => load(client), [client]);
  const engines = description?.engines ?? noEngines;
  const chosen = pick(engines, wanted) ?? pick(engines, description?.engine);
  const { engineNote: note, addable = none, nativeDialogs = false } = description ?? {};
  return { engines, chosen, note, error, addable, nativeDialogs };
}

/** An engine that is being added, or how adding one ended last. */
export function useEngineWork(): EngineWork | undefined {
  return useEngineStore(({ work }) => work);
}

/** The engine that the user picked, if any, as long as it works. */
export function wantedEngine(): string | undefined {
  const { wanted, description } = useEngineStore.getState();
  return pick(description?.engines ?? noEngines, wanted)?.id;
}

export function wantEngine(id: string): void {
  remember('engine', id);
  useEngineStore.setState({ wanted: id });
}

/** What was told of the last work is read. */
export function forgetWork(): void {
  useEngineStore.setState({ work: undefined });
}

const pick = (engines: readonly EngineDescription[], id: string | undefined): EngineDescription | undefined =>
  engines.find((engine) => engine.id === id && engine.available);
