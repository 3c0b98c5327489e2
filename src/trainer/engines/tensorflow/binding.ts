import { createRequire } from 'node:module';
import { join } from 'node:path';
import { hostSaying } from '@shared/messages/hostSaying';
import { HostError } from '@shared/messages/hostError';
import type { DType, TensorData } from '@shared/tensor/types';
import { tensorFlowFiles } from '@system/tensorflowEngine';
import type { Products } from '../precision';

/** What tfjs-node's compiled binding offers, as far as it is used here. Tensors and models are numbers. */
export interface TensorFlowBinding {
  readonly TF_Version: string;
  /** The values are not copied where their memory suits: they stay untouched until the tensor is deleted. */
  createTensor(shape: number[], dtype: number, values: TensorData['data']): number;
  deleteTensor(tensor: number): void;
  /** A copy of the values. */
  tensorDataSync(tensor: number): TensorData['data'];
  /** Of the folder that holds `saved_model.pb`. */
  loadSavedModel(folder: string, tags: string): number;
  deleteSavedModel(model: number): void;
  /** Names are joined by commas, in the order of the tensors. Works until the result is there. */
  runSavedModel(model: number, tensors: number[], feeds: string, fetches: string): TensorResult[];
  isUsingGpuDevice(): boolean;
  /** Runs one operation at once. */
  executeOp(
    name: string,
    attributes: readonly { readonly name: string; readonly type: number; readonly value: unknown }[],
    tensors: readonly number[],
    outputs: number,
  ): TensorResult[];
  /** Kinds of attributes. */
  readonly TF_ATTR_STRING: number;
  readonly TF_ATTR_INT: number;
  readonly TF_ATTR_TYPE: number;
}

export interface TensorResult {
  readonly id: number;
  readonly shape: number[];
}

/** TF_DataType of TensorFlow's C interface. */
export const dataTypes: Record<DType, number> = { float32: 1, int32: 3, uint8: 4, bool: 10 };

let loaded: { readonly file: string; readonly binding: TensorFlowBinding } | undefined;

export interface LibraryOptions {
  readonly threads: number;
  readonly products?: Products;
}

/** What the library takes from the process's environment when it is loaded, by name. */
export function librarySettings({ threads, products }: LibraryOptions): Readonly<Record<string, string>> {
  return {
    TF_NUM_INTRAOP_THREADS: String(threads),
    TF_NUM_INTEROP_THREADS: String(threads),
    // Whatever matters comes back as an error of the call.
    TF_CPP_MIN_LOG_LEVEL: '3',
    TF_FORCE_GPU_ALLOW_GROWTH: 'true',
    // Without AVX-512 it is off by itself, yet twice as fast: 77 against 151 ms on ResNet-20's step.
    TF_ENABLE_ONEDNN_OPTS: '1',
    // Read by oneDNN, which rounds what it multiplies and adds up in float32.
    ...(products === 'bfloat16' && { ONEDNN_DEFAULT_FPMATH_MODE: 'BF16' }),
    // Read by cuBLAS and cuDNN, which take TensorFloat-32 otherwise.
    ...(products === 'float32' && { NVIDIA_TF32_OVERRIDE: '0' }),
  };
}

/**
 * Loads the library into this process, once: its threads are started then, and neither their number nor how it
 * multiplies can change any more. Throws what the system's loader says where that fails.
 */
export function loadBinding(folder: string, options: LibraryOptions): TensorFlowBinding {
  return loadBindingFile(join(folder, tensorFlowFiles.binding), options);
}

/** The same, of a binding that stands anywhere. */
export function loadBindingFile(file: string, options: LibraryOptions): TensorFlowBinding {
  if (loaded?.file === file) return loaded.binding;
  if (loaded) throw new HostError(hostSaying('engine', 'otherLoaded', loaded.file));
  for (const [name, value] of Object.entries(librarySettings(options))) process.env[name] ??= value;
  const binding = createRequire(import.meta.url)(file) as TensorFlowBinding;
  loaded = { file, binding };
  return binding;
}
