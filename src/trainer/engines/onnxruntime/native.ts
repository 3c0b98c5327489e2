import { hostSaying } from '@shared/messages/hostSaying';
import { findChannelBlock } from './channelBlock';
import { createOnnxEngine } from './engine';
import { physicalCores } from '../threads';

/** The package's prebuilt library: Linux, Windows, and macOS on Apple's processors. */
export const onnxruntimeNative = createOnnxEngine({
  id: 'onnxruntime',
  label: 'ONNX Runtime',
  load: async () => {
    const runtime = await import('onnxruntime-node');
    return { runtime, version: runtime.env.versions.node ?? runtime.env.versions.common };
  },
  defaultThreads: physicalCores(),
  device: (threads) => hostSaying('engine', 'cpu', threads),
  sessionOptions: (threads) => ({
    executionProviders: ['cpu'],
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
    logSeverityLevel: 3,
    // Gradients that fade out end in denormal numbers, on which processors are many times slower.
    // Waiting threads sleep: spinning ones take the cores from whatever else runs, and steps took twice as long beside it.
    extra: { session: { set_denormal_as_zero: '1', intra_op: { allow_spinning: '0' } } },
  }),
  writesInPlace: true,
  readsInPlace: true,
  channelBlock: findChannelBlock,
  profiles: true,
  remedy: hostSaying('engine', 'noPrebuilt'),
});
