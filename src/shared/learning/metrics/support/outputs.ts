import { sizeOf } from '../../../tensor/shape';
import type { MeasuredOutput } from '../definition';

/** Kinds of outputs that several metrics tell apart. */

/** Classes, labels or values: the extent of the last axis. */
export const channelsOf = ({ shape }: MeasuredOutput): number => shape.at(-1) ?? 1;

/** Answers in one example: 1, or the pixels of a mask, or the tokens of a sequence. */
export const positionsOf = (output: MeasuredOutput): number => sizeOf(output.shape) / channelsOf(output);

export const hasPositions = ({ shape }: MeasuredOutput): boolean => shape.length > 1;

/** One class of several. */
export const isClass = (output: MeasuredOutput): boolean => output.targetKind === 'classes' && channelsOf(output) > 1;

/** Answers yes or no, as a probability: two classes as one value, or labels. */
export const isBinary = (output: MeasuredOutput): boolean =>
  output.targetKind === 'labels' || (output.targetKind === 'classes' && channelsOf(output) === 1);

/** Class 1 against class 0, whether the output has one value or two. */
export const isTwoClasses = (output: MeasuredOutput): boolean =>
  output.targetKind === 'classes' && channelsOf(output) <= 2;

/** [height, width, channels] whose targets have a known range. */
export const isImage = ({ targetKind, shape, range }: MeasuredOutput): boolean =>
  targetKind === 'values' && shape.length === 3 && range !== undefined;
