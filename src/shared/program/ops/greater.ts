import { binaryOp } from './support/elementwise';

declare module '../attributes' {
  interface OpAttributes {
    readonly greater: NoAttributes;
  }
}

export const greater = binaryOp({
  type: 'greater',
  doc: 'left > right, as a truth value, broadcasting.',
  comparison: true,
});
