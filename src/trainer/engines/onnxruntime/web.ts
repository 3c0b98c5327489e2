import { hostSaying } from '@shared/messages/hostSaying';
import { createOnnxEngine } from './engine';
import { physicalCores } from '../threads';

/** The same runtime compiled to WebAssembly: any platform, about three times slower. */
export const onnxruntimeWeb = createOnnxEngine({
  id: 'onnxruntime-web',
  label: 'ONNX Runtime (WebAssembly)',
  load: async () => {
    const runtime = await import('onnxruntime-web');
    runtime.env.wasm.numThreads = physicalCores();
    return { runtime, version: runtime.env.versions.web ?? runtime.env.versions.common };
  },
  defaultThreads: physicalCores(),
  device: (threads) => hostSaying('engine', 'webAssembly', threads),
  sessionOptions: () => ({ executionProviders: ['wasm'], graphOptimizationLevel: 'all', logSeverityLevel: 3 }),
  writesInPlace: false,
  readsInPlace: false,
  profiles: false,
  remark: hostSaying('engine', 'slowWebAssembly'),
  remedy: hostSaying('engine', 'noWebAssembly'),
});
