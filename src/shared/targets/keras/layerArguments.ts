import type { ActivationType } from '../../blocks/activations';
import { compactPair, isSymmetric, type Sides } from '../../tensor/window';
import type { PythonValue } from '../python/values';
import { kerasActivations } from './activations';

/** The argument of Keras' ZeroPadding2D: a number, (height, width), or ((top, bottom), (left, right)). */
export function kerasSides([top, bottom, left, right]: Sides): PythonValue {
  if (!isSymmetric([top, bottom, left, right]))
    return [
      [top, bottom],
      [left, right],
    ];
  return compactPair([top, left]);
}

/** Keras' `activation=` argument, where there is an activation. */
export function kerasActivation(activation: ActivationType | 'none'): PythonValue | undefined {
  return activation === 'none' ? undefined : { code: kerasActivations[activation].argument };
}
