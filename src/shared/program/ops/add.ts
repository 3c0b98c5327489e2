import { sumToShape } from './support/broadcasting';
import { binaryOp } from './support/elementwise';

declare module '../attributes' {
  interface OpAttributes {
    readonly add: NoAttributes;
  }
}

export const add = binaryOp({
  type: 'add',
  doc: 'left + right, element-wise, broadcasting.',
  gradient: ({ builder, inputs, outputGradients: [gradient], needs }) =>
    inputs.map((input, index) => (gradient && needs(index) ? sumToShape(builder, gradient, input.shape) : null)),
});
