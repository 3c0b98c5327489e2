import { hostSaying, together, type HostText } from '@shared/messages/hostSaying';
import { HostError } from '@shared/messages/hostError';
import type { Engine, EngineStatus } from './engine';
import { onnxruntimeNative } from './onnxruntime/native';
import { onnxruntimeWeb } from './onnxruntime/web';
import { tensorflow } from './tensorflow/tensorflow';

/** Every engine, the fastest first. */
export const engines: readonly Engine[] = [tensorflow, onnxruntimeNative, onnxruntimeWeb];

export interface ChosenEngine {
  readonly engine: Engine;
  readonly status: EngineStatus;
  /** Why a faster engine is not in use. */
  readonly note?: HostText;
}

/**
 * The fastest engine that works on this machine, or the one that was asked for.
 * @throws where the wanted engine is not known or does not work, or none does
 */
export async function chooseEngine(wanted?: string, from: readonly Engine[] = engines): Promise<ChosenEngine> {
  if (wanted !== undefined) return chooseWanted(wanted, from);
  const passedOver: HostText[] = [];
  for (const engine of from) {
    const status = await engine.status();
    if (status.available) {
      const reasons = [...passedOver, ...(status.reason ? [status.reason] : [])];
      return { engine, status, ...(reasons.length > 0 && { note: together(reasons) }) };
    }
    passedOver.push(hostSaying('engine', 'notInUse', engine.label, status.reason));
  }
  throw new HostError(hostSaying('engine', 'noneWorks', together(passedOver)));
}

async function chooseWanted(wanted: string, from: readonly Engine[]): Promise<ChosenEngine> {
  const engine = from.find(({ id }) => id === wanted);
  if (!engine)
    throw new HostError(
      hostSaying(
        'engine',
        'unknown',
        wanted,
        from.map(({ id }) => id),
      ),
    );
  const status = await engine.status();
  if (!status.available) throw new HostError(hostSaying('engine', 'notWorking', engine.label, status.reason));
  return {
    engine,
    status,
    ...(engine === from[0] ? {} : { note: hostSaying('engine', 'chosenByHand', engine.label) }),
  };
}
