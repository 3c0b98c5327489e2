import type { DType } from '../../tensor/types';

/** TensorProto.DataType of onnx.proto. */
export const onnxDType = { float32: 1, uint8: 2, int32: 6, int64: 7, bool: 9 } as const satisfies Record<
  DType | 'int64',
  number
>;

export type OnnxDType = keyof typeof onnxDType;
