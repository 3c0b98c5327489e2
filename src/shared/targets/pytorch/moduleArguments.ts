import type { ActivationType } from '../../blocks/activations';
import { defaultSettings } from '../../blocks/activations/definition';
import type { ExampleType } from '../../tensor/exampleType';
import { isSymmetric, type Sides } from '../../tensor/window';
import { unlessDefault } from '../python/layerArguments';
import type { PythonValue } from '../python/values';
import { pytorchActivations } from './activations';
import type { PyTorchWriter } from './writer';

/** PyTorch's `F.pad`, which names the last axis first. */
export function pytorchPad(expression: string, [top, bottom, left, right]: Sides, value?: string): string {
  return `F.pad(${expression}, (${left}, ${right}, ${top}, ${bottom})${value ? `, value=${value}` : ''})`;
}

/** The expression, of such a type, with its activation around it. */
export function pytorchActivation(expression: string, activation: ActivationType | 'none', type: ExampleType): string {
  return activation === 'none' ? expression : pytorchActivations[activation](expression, defaultSettings, type);
}

/**
 * PyTorch pads both ends alike and counts from the input's own size: where the ends differ, as `same` makes them with
 * stride 2, the image is padded before. Returns the expression to go on from and the `padding` argument.
 */
export function pytorchPadding(
  writer: PyTorchWriter,
  sides: Sides,
): { readonly input: string; readonly padding: PythonValue | undefined } {
  const input = writer.inputs[0]!;
  if (isSymmetric(sides)) return { input, padding: unlessDefault([sides[0], sides[2]], 0) };
  return { input: pytorchPad(input, sides), padding: undefined };
}
