import { useEffect } from 'react';
import { create } from 'zustand';
import type { Client, RequestOutput } from '@shared/contract/contract';
import type { EngineWork } from '@shared/contract/engines';
import type { SaidText } from '@shared/messages/saidError';
import { useClient } from '../client/ClientContext';
import { remember, remembered } from '../browser/remembered';
import { sentenceOfError } from '../words/errorSentence';

type Description = RequestOutput<'app.describe'>;
export type EngineDescription = Description['engines'][number];

interface EngineStore {
  readonly client?: Client;
  readonly description?: Description;
  readonly error?: string;
  /** The engine that the user picked; without one, the host's choice applies. */
  readonly wanted?: string;
  /** The engine that is being added, or how the last installation ended. */
  readonly work?: EngineWork;
}

const useEngineStore = create<EngineStore>(() => ({ wanted: remembered<string | undefined>('engine', undefined) }));

/** Asks the host once, however many components need it, and listens for engines that are added. */
function load(client: Client): void {
  if (useEngineStore.getState().client === client) return;
  useEngineStore.setState({ client, error: undefined });
  void refreshEngines(client);
  client.on('engine', (work) => void announce(client, work));
  client.request('engines.work', undefined).then(
    (work) => useEngineStore.setState((state) => ({ work: state.work ?? work })),
    () => undefined,
  );
  client.on('gap', () => {
    const receive = (work: EngineWork | undefined) => work && announce(client, work);
    void client.request('engines.work', undefined).then(receive, () => undefined);
  });
}

/** A new engine is announced only once it is in the list of engines. */
async function announce(client: Client, work: EngineWork): Promise<void> {
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
    useEngineStore.setState({ error: sentenceOfError(error) });
  }
}

export interface Engines {
  readonly engines: readonly EngineDescription[];
  /** The one that a run would use. */
  readonly chosen?: EngineDescription;
  /** Why a faster one is not in use. */
  readonly note?: SaidText;
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

/** The engine that is being added, or how the last installation ended. */
export function useEngineWork(): EngineWork | undefined {
  return useEngineStore(({ work }) => work);
}

/** The engine that the user picked, as long as it is available. */
export function wantedEngine(): string | undefined {
  const { wanted, description } = useEngineStore.getState();
  return pick(description?.engines ?? noEngines, wanted)?.id;
}

export function wantEngine(id: string): void {
  remember('engine', id);
  useEngineStore.setState({ wanted: id });
}

/** Clears the outcome of the last installation. */
export function forgetWork(): void {
  useEngineStore.setState({ work: undefined });
}

const pick = (engines: readonly EngineDescription[], id: string | undefined): EngineDescription | undefined =>
  engines.find((engine) => engine.id === id && engine.available);
