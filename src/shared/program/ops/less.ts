import { binaryOp } from './support/elementwise';

declare module '../attributes' {
  interface OpAttributes {
    readonly less: NoAttributes;
  }
}

export const less = binaryOp({
  type: 'less',
  doc: 'left < right, as a truth value, broadcasting.',
  comparison: true,
});
