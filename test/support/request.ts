import { join } from 'node:path';
import type { Recipe } from '@shared/document/schema';
import type { RunRequest } from '@shared/contract/trainerMessages';
import { onnxruntimeNative } from '@trainer/engines/onnxruntime/native';
import { temporaryFolder } from './home';
import { tinyDocument } from './tinyDocument';

/** What the trainer is asked for a short run of the tiny network, on one thread of ONNX Runtime. */
export function tinyRequest(recipe: Partial<Recipe> = {}): RunRequest {
  return {
    ...{ run: 'tiny', document: tinyDocument(recipe), engine: onnxruntimeNative.id, threads: 1 },
    dataset: { kind: 'shapes', size: 12, channels: 1, train: 600, test: 130 },
    ...{ checkpoint: join(temporaryFolder(), 'checkpoint'), resume: false, checkpointSeconds: 60 },
  };
}
