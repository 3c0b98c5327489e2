import { blockDomain } from '@shared/targets/onnx/graph';
import { encodeModel } from '@shared/targets/onnx/protobuf';
import type { OnnxRuntime } from './runtime';

/** Fewer channels than any processor's block has; the library fills the block up. */
const few = 4;
let found: Promise<number | undefined> | undefined;

/**
 * How many channels ONNX Runtime keeps side by side on this processor (8 with AVX2, 16 with AVX-512), found by having it
 * reorder a pixel; `undefined` where it has no such kernels.
 */
export function findChannelBlock(runtime: OnnxRuntime): Promise<number | undefined> {
  return (found ??= reorderedChannels(runtime).catch(() => undefined));
}

async function reorderedChannels({ InferenceSession, Tensor }: OnnxRuntime): Promise<number | undefined> {
  const session = await InferenceSession.create(
    encodeModel({
      nodes: [
        { type: 'ReorderInput', domain: blockDomain, inputs: ['pixel'], outputs: ['blocks'], attributes: {} },
        { type: 'Size', domain: '', inputs: ['blocks'], outputs: ['channels'], attributes: {} },
      ],
      constants: [],
      inputs: [{ name: 'pixel', dtype: 'float32', shape: [1, few, 1, 1] }],
      outputs: [{ name: 'channels', dtype: 'int64', shape: [] }],
    }),
    { intraOpNumThreads: 1, logSeverityLevel: 4 },
  );
  try {
    const { channels } = await session.run({ pixel: new Tensor('float32', new Float32Array(few), [1, few, 1, 1]) });
    const block = Number(channels!.data[0]);
    return block > few ? block : undefined;
  } finally {
    await session.release();
  }
}
