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
  readonly note?: string;
}

/**
 * The fastest engine that works on this machine, or the one that was asked for.
 * @throws where the wanted engine is not known or does not work, or none does
 */
export async function chooseEngine(wanted?: string, from: readonly Engine[] = engines): Promise<ChosenEngine> {
  if (wanted !== undefined) return chooseWanted(wanted, from);
  const passedOver: string[] = [];
  for (const engine of from) {
    const status = await engine.status();
    if (status.available) {
      const reasons = [...passedOver, ...(status.reason ? [status.reason] : [])];
      return { engine, status, ...(reasons.length > 0 ? { note: reasons.join(' ') } : {}) };
    }
    passedOver.push(`${engine.label} is not in use: ${status.reason ?? 'it does not work here.'}`);
  }
  throw new Error(`No engine works on this machine. ${passedOver.join(' ')}`);
}

async function chooseWanted(wanted: string, from: readonly Engine[]): Promise<ChosenEngine> {
  const engine = from.find(({ id }) => id === wanted);
  if (!engine) throw new Error(`There is no engine "${wanted}"; choose one of ${from.map(({ id }) => id).join(', ')}.`);
  const status = await engine.status();
  if (!status.available)
    throw new Error(`The engine ${engine.label} does not work here: ${status.reason ?? 'no reason given.'}`);
  return { engine, status, ...(engine === from[0] ? {} : { note: `${engine.label} was chosen by hand.` }) };
}
