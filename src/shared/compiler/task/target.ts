import { classCount, type FieldFacts, type FieldKind } from '../../data/field';
import type { TargetKind } from '../../learning/losses/definition';
import { imageType, plainType, type ExampleType } from '../../tensor/exampleType';
import { sameShape, type Shape } from '../../tensor/shape';

/** What a field is to a network: the form of its values as a target, and whether it can be fed to an Input. */
interface Role {
  readonly target: TargetKind;
  readonly isFed: boolean;
  /** The output that such a target needs; undefined where the field's facts are not known yet. */
  output(field: FieldFacts): Shape | undefined;
}

const asItIs = ({ shape }: FieldFacts) => shape;
const perClass = (field: FieldFacts) => {
  const classes = classCount(field);
  return classes === undefined ? undefined : [classes];
};
const perPosition = (field: FieldFacts) => {
  const classes = perClass(field);
  return field.shape && classes && [...field.shape, ...classes];
};

const roles: Readonly<Record<FieldKind, Role>> = {
  image: { target: 'values', isFed: true, output: asItIs },
  mask: { target: 'classes', isFed: false, output: perPosition },
  class: { target: 'classes', isFed: false, output: perClass },
  classes: { target: 'labels', isFed: false, output: perClass },
  numbers: { target: 'values', isFed: true, output: asItIs },
  sequence: { target: 'values', isFed: true, output: asItIs },
  tokens: { target: 'classes', isFed: true, output: perPosition },
  graph: { target: 'values', isFed: true, output: asItIs },
};

export const targetKindOf = ({ kind }: Pick<FieldFacts, 'kind'>): TargetKind => roles[kind].target;

/** Whether a field is usually given to the network, not asked of it. */
export const isFed = ({ kind }: Pick<FieldFacts, 'kind'>): boolean => roles[kind].isFed;

/** The output that a target needs; undefined where that is not known yet. */
export const outputFor = (field: FieldFacts): Shape | undefined => roles[field.kind].output(field);

/** Whether an output can be compared with a target: of two classes one probability is enough. */
export function suits(output: Shape, field: FieldFacts): boolean | undefined {
  const wanted = outputFor(field);
  if (!wanted) return undefined;
  const single = targetKindOf(field) === 'classes' && classCount(field) === 2 && [...wanted.slice(0, -1), 1];
  return sameShape(output, wanted) || (single !== false && sameShape(output, single));
}

/** The shape that an output's loss and metrics are judged by: its own; where it doesn't suit its target, the one that would. */
export function judgedShape(output: Shape | undefined, field: FieldFacts): Shape | undefined {
  return output && suits(output, field) ? output : (outputFor(field) ?? output);
}

/** What an Input gives that gets a field; undefined where the field's shape is not known yet. */
export function inputTypeOf({ kind, shape }: FieldFacts): ExampleType | undefined {
  if (!shape) return undefined;
  return kind === 'image' ? imageType(shape) : plainType(shape, kind === 'tokens' ? 'int32' : 'float32');
}
