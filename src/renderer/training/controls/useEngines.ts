import { useEffect } from 'react';
import { create } from 'zustand';
import type { Client, RequestOutput } from '@shared/ipc/contract';
import { useClient } from '../../client';
import { messageOf } from '../store/runStore';

type Description = RequestOutput<'app.describe'>;
export type EngineDescription = Description['engines'][number];

interface EngineStore {
  readonly client?: Client;
  readonly description?: Description;
  readonly error?: string;
  /** The engine that the user picked; while nobody has, the host's choice stands. */
  readonly wanted?: string;
}

const useEngineStore = create<EngineStore>(() => ({}));

/** Asks the host once, however many components want to know. */
function load(client: Client): void {
  if (useEngineStore.getState().client === client) return;
  useEngineStore.setState({ client, error: undefined });
  client.request('app.describe', undefined).then(
    (description) => useEngineStore.setState({ description }),
    (error: unknown) => useEngineStore.setState({ error: messageOf(error) }),
  );
}

export interface Engines {
  readonly engines: readonly EngineDescription[];
  /** The one that a run would use. */
  readonly chosen?: EngineDescription;
  /** Why a faster one is not in use. */
  readonly note?: string;
  readonly error?: string;
}

const noEngines: readonly EngineDescription[] = [];

/** The host's engines and which of them a run would use. */
export function useEngines(): Engines {
  const client = useClient();
  const { description, error, wanted } = useEngineStore();
  useEffect(() => load(client), [client]);
  const engines = description?.engines ?? noEngines;
  const pick = (id: string | undefined) => engines.find((engine) => engine.id === id && engine.available);
  return { engines, chosen: pick(wanted) ?? pick(description?.engine), note: description?.engineNote, error };
}

/** The engine that the user picked, if any. */
export function wantedEngine(): string | undefined {
  return useEngineStore.getState().wanted;
}

export function wantEngine(id: string): void {
  useEngineStore.setState({ wanted: id });
}
