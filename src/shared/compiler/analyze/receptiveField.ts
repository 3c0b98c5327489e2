import type { ReceptiveField } from './analysis';
import type { PrimitiveBlock } from '../../blocks/definition';
import { typeOfStep } from '../../blocks/timeDistributed';
import type { ExampleType } from '../../tensor/exampleType';
import type { Readings } from '../../tensor/reading';
import { both } from '../../tensor/window';
import type { SoundFacts } from './facts';
import { eachPixel, extent, readThrough, sameReach, together, whole, type Reach } from './reach';

const onePixel = field(eachPixel, eachPixel);

/**
 * How much of the input image one output position depends on, where `arriving` is what those before it see. With branches
 * all that they see together; the position that sees most where positions differ, as behind upsampling. Not cut at the
 * image's border, as in the literature: ResNet-50's is 427 pixels at an image of 224. `undefined` for what is not made of images.
 */
export function receptiveFieldOf(
  block: PrimitiveBlock,
  readings: SoundFacts['readings'],
  arriving: ReceptiveField | undefined,
  inputs: readonly ExampleType[],
  outputs: readonly ExampleType[],
): ReceptiveField | undefined {
  if (!block.inputs.length) return areImages(outputs[0]) ? onePixel : undefined;
  if (!arriving) return undefined;
  if (block.distributes) {
    const [within, made] = [inputs.map(typeOfStep), outputs.map(typeOfStep)];
    return receptiveFieldOf(block.distributes, readings, arriving, within, made);
  }
  const input = inputs[0]!;
  if (readings === 'transposed') return field(arriving.reach[1], arriving.reach[0]);
  if (readings !== undefined && readings !== 'all') return read(arriving, readings);
  if (input.axes !== 'image') return arriving;
  if (readings !== 'all' && outputs[0]?.axes === 'image') return arriving;
  const { reach, stride } = arriving;
  return { ...field(whole(reach[0], input.shape[0]!), whole(reach[1], input.shape[1]!)), stride };
}

/** An image, or images one after the other. */
function areImages(type: ExampleType | undefined): boolean {
  return type?.axes === 'image' || (type?.axes === 'plain' && type.dtype === 'float32' && type.shape.length === 4);
}

/** What both see together; the very same object where it is that. */
export function combined(
  left: ReceptiveField | undefined,
  right: ReceptiveField | undefined,
): ReceptiveField | undefined {
  if (!left || !right || sameField(left, right)) return left ?? right;
  const vertical = together(left.reach[0], right.reach[0]);
  const isSquare = left.reach[0] === left.reach[1] && right.reach[0] === right.reach[1];
  const horizontal = isSquare ? vertical : together(left.reach[1], right.reach[1]);
  if (!vertical || !horizontal) return undefined;
  const seen = field(vertical, horizontal);
  // Values that are repeated at every position, as by a squeeze, advance by nothing: positions are as far apart as the other's.
  const stride = both((axis) => seen.stride[axis] || Math.max(left.stride[axis], right.stride[axis]));
  return { ...seen, stride };
}

export function sameField(left: ReceptiveField | undefined, right: ReceptiveField | undefined): boolean {
  if (left === right) return true;
  if (!left || !right) return false;
  return (
    sameReach(left.reach[0], right.reach[0]) &&
    sameReach(left.reach[1], right.reach[1]) &&
    left.stride[0] === right.stride[0] &&
    left.stride[1] === right.stride[1]
  );
}

function read({ reach }: ReceptiveField, readings: Readings): ReceptiveField | undefined {
  const vertical = readThrough(reach[0], readings[0]);
  // Most networks are alike along both axes.
  const isSquare = reach[0] === reach[1] && readings[0] === readings[1];
  const horizontal = isSquare ? vertical : readThrough(reach[1], readings[1]);
  return vertical && horizontal && field(vertical, horizontal);
}

function field(vertical: Reach, horizontal: Reach): ReceptiveField {
  const down = extent(vertical);
  const across = vertical === horizontal ? down : extent(horizontal);
  const stride: ReceptiveField['stride'] = [vertical.advance / vertical.period, horizontal.advance / horizontal.period];
  return { size: [down, across], stride, reach: [vertical, horizontal] };
}
