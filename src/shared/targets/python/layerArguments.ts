import { activations, type ActivationType } from '../../blocks/activations';
import type { PythonValue } from './values';
import type { Pair, Sides } from '../../tensor/window';

/** Equal pairs are written as one number, as one does by hand. */
export function short(pair: Pair): PythonValue {
  return pair[0] === pair[1] ? pair[0] : pair;
}

/** Arguments that differ from the framework's defaults; `undefined` marks one that does not. */
export function keywords(all: Readonly<Record<string, PythonValue | undefined>>): Record<string, PythonValue> {
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, PythonValue] => entry[1] !== undefined),
  );
}

/** The pair, or nothing where both its numbers are the framework's default. */
export function unlessDefault(pair: Pair, value: number): PythonValue | undefined {
  return pair[0] === value && pair[1] === value ? undefined : short(pair);
}

export const noSides: Sides = [0, 0, 0, 0];

export function sameSides(left: Sides, right: Sides): boolean {
  return left.every((side, index) => side === right[index]);
}

/** Whether both ends of each axis have the same padding. */
export function isSymmetric([top, bottom, left, right]: Sides): boolean {
  return top === bottom && left === right;
}

/** The argument of Keras' ZeroPadding2D: a number, (height, width), or ((top, bottom), (left, right)). */
export function kerasSides([top, bottom, left, right]: Sides): PythonValue {
  if (!isSymmetric([top, bottom, left, right]))
    return [
      [top, bottom],
      [left, right],
    ];
  return short([top, left]);
}

/** PyTorch's `F.pad`, which names the last axis first. */
export function pytorchPad(expression: string, [top, bottom, left, right]: Sides, value?: string): string {
  return `F.pad(${expression}, (${left}, ${right}, ${top}, ${bottom})${value ? `, value=${value}` : ''})`;
}

/** Keras' `activation=` argument, where there is an activation. */
export function kerasActivation(activation: ActivationType | 'none'): PythonValue | undefined {
  return activation === 'none' ? undefined : { code: activations[activation].keras };
}

/** The expression with its activation around it. */
export function pytorchActivation(expression: string, activation: ActivationType | 'none'): string {
  return activation === 'none' ? expression : activations[activation].pytorch(expression);
}
