import { chosenGradients } from './support/extremum';
import { binaryOp } from './support/elementwise';

declare module '../attributes' {
  interface OpAttributes {
    readonly minimum: NoAttributes;
  }
}

export const minimum = binaryOp({
  type: 'minimum',
  doc: 'The smaller of left and right, element-wise, broadcasting.',
  gradient: (context) => chosenGradients(context, 'greater'),
});
