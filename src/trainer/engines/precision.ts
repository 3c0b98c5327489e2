import { readFileSync } from 'node:fs';
import { hostSaying, type HostSaying } from '@shared/messages/hostSaying';
import type { Precision } from '@shared/document/schema';

/**
 * How an engine rounds the two sides of a product, in convolutions and matrix products. Sums, weights, gradients and
 * everything else are float32 with each of them, so that no loss needs to be scaled.
 */
export type Products = 'float32' | 'tensorFloat32' | 'bfloat16';

export interface ChosenProducts {
  readonly products: Products;
  /** For people, where more or less than the recipe's wish came of it. */
  readonly note?: HostSaying;
}

/** What a recipe's wish comes to where nothing but float32 is gained by. */
export function onlyFloat32(wanted: Precision, why: HostSaying): ChosenProducts {
  if (wanted !== 'mixed') return { products: 'float32' };
  return { products: 'float32', note: hostSaying('engine', 'float32Only', why) };
}

/** Instructions that multiply bfloat16 numbers: AVX-512's and AMX's on x86. */
const bfloat16Instructions = ['avx512_bf16', 'amx_bf16'];

/** On a processor, whose float32 is left alone unless mixed precision is asked for. */
export function productsOnProcessor(wanted: Precision, flags = processorFlags()): ChosenProducts {
  const found = bfloat16Instructions.filter((flag) => flags.has(flag));
  if (wanted !== 'mixed' || found.length === 0) return onlyFloat32(wanted, hostSaying('engine', 'noBfloat16'));
  return { products: 'bfloat16', note: hostSaying('engine', 'bfloat16', found) };
}

/** On an NVIDIA card, where the libraries multiply in TensorFloat-32 by themselves, as in Keras. */
export function productsOnCard(wanted: Precision): ChosenProducts {
  if (wanted === 'float32') return { products: 'float32' };
  if (wanted === 'auto') return { products: 'tensorFloat32' };
  return { products: 'tensorFloat32', note: hostSaying('engine', 'tensorFloat32') };
}

/** The names that Linux gives to the processor's instructions; none where the system does not list them. */
function processorFlags(): ReadonlySet<string> {
  try {
    const line = /^(?:flags|Features)\s*:(.*)$/m.exec(readFileSync('/proc/cpuinfo', 'utf8'));
    return new Set(line?.[1]!.trim().split(/\s+/));
  } catch {
    return new Set();
  }
}
