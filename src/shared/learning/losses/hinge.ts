import { arithmetic } from '../../program/arithmetic';
import type { Value } from '../../program/program';
import { defineLoss, type LossContext, type LossOutput } from './definition';
import { meanPerExample } from './perExample';
import { targetVector } from './target';

const separatesMany = ({ targetKind, channels }: LossOutput) => targetKind === 'classes' && channels > 1;

/**
 * The margin loss of support vector machines, as Keras defines it. One value a label (±1): max(1 − t·output, 0). Many
 * classes: max(1 + largest output of the other classes − output of the true class, 0), where the true class itself
 * counts as 0 among the others.
 */
export const hinge = defineLoss({
  kind: 'hinge',
  label: 'Hinge',
  doc: 'For classification by a margin, as support vector machines: what is right by more than 1 costs nothing.',
  settings: {},
  targets: ['classes', 'labels'],
  lower: (context) => {
    const { builder, output, targetKind } = context;
    const margins = separatesMany({ targetKind, channels: output.shape.at(-1)! })
      ? ofClasses(context)
      : ofLabels(context);
    return meanPerExample(context, builder.one('relu', [margins]));
  },
  /** Outputs separate labels at 0; sigmoid puts that border at 0.5, where it is with every other loss. */
  prediction: ({ builder, output, targetKind }) =>
    separatesMany({ targetKind, channels: output.shape.at(-1)! }) ? output : builder.one('sigmoid', [output]),
});

function ofClasses(context: LossContext): Value {
  const { builder, output } = context;
  const { add, sub, mul } = arithmetic(builder);
  const over = { axes: [output.shape.length - 1], keepDims: false };
  const truth = targetVector(context);
  const right = builder.one('reduceSum', [mul(output, truth)], over);
  const wrong = builder.one('reduceMax', [mul(output, sub(1, truth))], over);
  return add(sub(wrong, right), 1);
}

function ofLabels(context: LossContext): Value {
  const { sub, mul } = arithmetic(context.builder);
  return sub(1, mul(sub(mul(targetVector(context), 2), 1), context.output));
}
