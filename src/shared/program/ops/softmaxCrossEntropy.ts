import { formatShape, sameShape } from '../../tensor/shape';
import { defineOp } from './definition';
import { checkAxis, reducedShape } from './support/axes';
export type SoftmaxCrossEntropyAttributes = {
  /** The axis of classes. */
  readonly axis: number;
};

declare module '../attributes' {
  interface OpAttributes {
    readonly softmaxCrossEntropy: SoftmaxCrossEntropyAttributes;
  }
}

/**
 * −log softmax(logits)[label], for class numbers. Gives the loss of each example (or pixel) and, as a second output,
 * its gradient softmax − one-hot, which costs nothing more; only the first output is differentiable.
 */
export const softmaxCrossEntropy = defineOp({
  type: 'softmaxCrossEntropy',
  doc: 'Cross-entropy of softmax(logits) against class numbers: [loss of each example, gradient with respect to logits].',
  infer: ([logits, labels], { axis }) => {
    checkAxis('softmaxCrossEntropy', axis, logits!.shape);
    const expected = reducedShape(logits!.shape, [axis], false);
    if (!sameShape(labels!.shape, expected) || labels!.dtype !== 'int32') {
      throw new Error(
        `softmaxCrossEntropy needs int32 class numbers of shape ${formatShape(expected)} for logits of shape ` +
          `${formatShape(logits!.shape)}; got ${labels!.dtype} of shape ${formatShape(labels!.shape)}.`,
      );
    }
    return [
      { shape: expected, dtype: 'float32' },
      { shape: logits!.shape, dtype: 'float32' },
    ];
  },
  differentiableOutputs: 1,
  gradient: ({ builder, inputs: [logits], outputs, outputGradients: [gradient, second], attributes: { axis } }) => {
    if (second) throw new Error('The second output of softmaxCrossEntropy is a gradient already and has none itself.');
    if (!gradient) return [null, null];
    const shape = reducedShape(logits!.shape, [axis], true);
    return [builder.one('mul', [builder.one('reshape', [gradient], { shape }), outputs[1]!]), null];
  },
  samples: [
    {
      inputs: [
        { shape: [4, 5], dtype: 'float32', range: [-3, 3] },
        { shape: [4], dtype: 'int32', range: [0, 4] },
      ],
      attributes: { axis: 1 },
    },
    {
      inputs: [
        { shape: [2, 3, 2, 2], dtype: 'float32', range: [-3, 3] },
        { shape: [2, 2, 2], dtype: 'int32', range: [0, 2] },
      ],
      attributes: { axis: 1 },
    },
  ],
});
