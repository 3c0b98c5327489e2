import type { MetricDefinition } from './definition';
import { byExample } from './support/means';

/** Area of a box; nothing where it ends before it begins. */
const areaOf = (left: number, top: number, right: number, bottom: number): number =>
  Math.max(0, right - left) * Math.max(0, bottom - top);

/** Of boxes that are given as left, top, right, bottom, as in PASCAL VOC (Everingham et al. 2010). */
export const boxIoU: MetricDefinition = {
  kind: 'boxIoU',
  label: 'box IoU',
  doc: 'How far boxes (left, top, right, bottom) agree: what both cover, over what either covers.',
  better: 'up',
  format: 'percent',
  largest: 1,
  supports: ({ targetKind, shape }) => targetKind === 'values' && shape.length === 1 && shape[0] === 4,
  // Four values may be anything else.
  usual: () => false,
  begin: byExample(() => (predictions, targets, first) => {
    const side = (values: ArrayLike<number>, at: number) => values[first + at]!;
    const area = (values: ArrayLike<number>) =>
      areaOf(side(values, 0), side(values, 1), side(values, 2), side(values, 3));
    const outer = (at: number) => Math.max(side(predictions, at), side(targets, at));
    const inner = (at: number) => Math.min(side(predictions, at), side(targets, at));
    const shared = areaOf(outer(0), outer(1), inner(2), inner(3));
    const union = area(predictions) + area(targets) - shared;
    return union === 0 ? 0 : shared / union;
  }),
};
