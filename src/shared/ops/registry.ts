import type { OpDefinition } from './definition';
import { relu, reluGrad } from './relu';

/** Every op. The order is that of the documentation; nothing depends on it. */
export const ops = { relu, reluGrad };

export type OpType = string;

/** The definition of an op. Throws where there is none: a program names only ops of this registry. */
export function opDefinition(type: OpType): OpDefinition {
  const definition = (ops as Record<string, unknown>)[type];
  if (!definition) throw new Error(`There is no op "${type}"; ops/registry.ts lists them all.`);
  return definition as OpDefinition;
}
