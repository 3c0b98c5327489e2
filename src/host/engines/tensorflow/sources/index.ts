import { thisPlatform } from '@system/tensorflowEngine';
import { prebuiltSource } from './prebuilt';
import { pythonEnvironment } from './python';
import type { TensorFlowSource } from './source';
import { wheelSource } from './wheel';

/** Names of the sources, as `--source` takes them. */
export const sourceIds = ['download', 'wheel', 'python'] as const;
export type SourceId = (typeof sourceIds)[number];

/**
 * Where a TensorFlow is looked for, one after the other. tfjs-node's own download comes first: it is the smallest, and
 * on a processor as fast as the wheel (the least of 40 steps, twice each, in turns on a busy machine: ResNet-20 105 and
 * 136 ms against 97 and 114, LeNet-5 5.6 and 7.1 against 7.4 and 7.9), and has all operators that Netloom uses. For a
 * GPU it comes last, being made for CUDA 11.2, and on ARM after the wheel, where it is version 2.7.
 */
export function sourcesFor(gpu: boolean, platform: string = thisPlatform()): readonly TensorFlowSource[] {
  if (gpu) return [wheelSource(), pythonEnvironment, prebuiltSource()];
  if (platform.endsWith('arm64')) return [wheelSource(), prebuiltSource(), pythonEnvironment];
  return [prebuiltSource(), wheelSource(), pythonEnvironment];
}
