import type { HostSaying } from '@shared/messages/hostSaying';
import type * as onnxruntime from 'onnxruntime-node';

/** What the native package and the WebAssembly one have in common; they share one interface. */
export type OnnxRuntime = Pick<typeof onnxruntime, 'InferenceSession' | 'Tensor'>;
export type Session = onnxruntime.InferenceSession;
export type SessionOptions = onnxruntime.InferenceSession.SessionOptions;
export type OnnxTensor = onnxruntime.Tensor;

/** One of the packages, as the engine uses it. */
export interface OnnxBackend {
  readonly id: string;
  readonly label: string;
  /** Loads the package. Throws where it has no binary for this machine. */
  load(): Promise<{ readonly runtime: OnnxRuntime; readonly version: string }>;
  readonly defaultThreads: number;
  /** `CPU · 2 threads` */
  device(threads: number): HostSaying;
  sessionOptions(threads: number): SessionOptions;
  /** Whether results can be written into tensors that the caller owns; saves a copy of all weights each step. */
  readonly writesInPlace: boolean;
  /** Whether inputs are read where they lie, however large they are; else each run copies them. */
  readonly readsInPlace: boolean;
  /** Channels a block where graphs may use the library's own order of images (`EmitOptions`). */
  channelBlock?(runtime: OnnxRuntime): Promise<number | undefined>;
  /** Whether sessions write how long each op took. */
  readonly profiles: boolean;
  /** Said where the engine works but a faster one might. */
  readonly remark?: HostSaying;
  /** What to do where it does not load. */
  readonly remedy: HostSaying;
}
