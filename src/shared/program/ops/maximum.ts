import { chosenGradients } from './support/extremum';
import { binaryOp } from './support/elementwise';

declare module '../attributes' {
  interface OpAttributes {
    readonly maximum: NoAttributes;
  }
}

export const maximum = binaryOp({
  type: 'maximum',
  doc: 'The larger of left and right, element-wise, broadcasting.',
  gradient: (context) => chosenGradients(context, 'less'),
});
