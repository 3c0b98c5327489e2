import { defineOp } from './definition';
import { inferBroadcast } from './support/broadcasting';

declare module '../attributes' {
  interface OpAttributes {
    readonly equal: NoAttributes;
  }
}

export const equal = defineOp({
  type: 'equal',
  doc: 'Whether left equals right, as a truth value, broadcasting.',
  infer: (inputs) => inferBroadcast('equal', inputs).map(({ shape }) => ({ shape, dtype: 'bool' })),
  samples: [
    {
      inputs: [
        { shape: [4, 5], dtype: 'int32', range: [0, 2] },
        { shape: [5], dtype: 'int32', range: [0, 2] },
      ],
      attributes: {},
    },
  ],
});
