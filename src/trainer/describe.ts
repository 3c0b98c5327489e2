import type { EnginesReport } from '@shared/contract/trainerMessages';
import { messageOf } from '@shared/errors/messageOf';
import { chooseEngine, engines } from './engines/registry';

/** Every engine's state on this machine, and which one a run would use and why. Never throws. */
export async function describeEngines(): Promise<EnginesReport> {
  const reports = await Promise.all(
    engines.map(async (engine) => ({ id: engine.id, label: engine.label, ...(await engine.status()) })),
  );
  try {
    const { engine, note } = await chooseEngine();
    return { engines: reports, engine: engine.id, ...(note !== undefined && { note }) };
  } catch (error) {
    return { engines: reports, engine: '', note: messageOf(error) };
  }
}
