import type { EngineTrial } from '@shared/contract/trainerMessages';
import { saidTextOf } from '@shared/messages/saidError';
import { engines } from './engines/registry';

/** Tries what was made for an engine, in this process: one that is made for another machine ends it. Never throws. */
export async function tryEngine(id: string, place: string): Promise<EngineTrial> {
  const engine = engines.find((candidate) => candidate.id === id);
  if (!engine?.tryOut) return { error: { message: `There is no engine "${id}" to be tried.` } };
  try {
    return await engine.tryOut(place);
  } catch (error) {
    return { error: saidTextOf(error) };
  }
}
