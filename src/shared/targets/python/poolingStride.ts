import type { Pooling } from '../../blocks/families/pooling';
import { compactPair, samePair } from '../../tensor/window';
import type { PythonValue } from './values';

/** Keras' and PyTorch's `strides` argument: both take the window's size where it is left out. */
export function poolingStride({ kernel, stride }: Pooling): PythonValue | undefined {
  return samePair(stride, kernel) ? undefined : compactPair(stride);
}
