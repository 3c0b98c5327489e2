import type { EngineReport } from '@shared/contract/engines';
import type { EnginesReport } from '@shared/contract/trainerMessages';
import { asSaidText } from '@shared/messages/hostSaying';
import { saidTextOf } from '@shared/messages/saidError';
import type { Engine } from './engines/engine';
import { chooseEngine, engines } from './engines/registry';

/** Every engine's state on this machine, and which one a run would use and why. Never throws. */
export async function describeEngines(): Promise<EnginesReport> {
  const reports = await Promise.all(engines.map(report));
  try {
    const { engine, note } = await chooseEngine();
    return { engines: reports, engine: engine.id, ...(note !== undefined && { note: asSaidText(note) }) };
  } catch (error) {
    return { engines: reports, engine: '', note: saidTextOf(error) };
  }
}

async function report(engine: Engine): Promise<EngineReport> {
  const { device, from, reason, ...status } = await engine.status();
  return {
    ...{ id: engine.id, label: engine.label, ...status, device: asSaidText(device) },
    ...(from !== undefined && { from: asSaidText(from) }),
    ...(reason !== undefined && { reason: asSaidText(reason) }),
  };
}
