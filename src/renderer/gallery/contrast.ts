import type { Plotted } from '../complexity/chartLayout';
import { formatRatio } from '../format/units';
import { wordsOf } from '../words/currentWords';
import { galleryWords, type Contrast } from '../words/english/gallery';

type Costs = Pick<Plotted, 'name' | 'parameters' | 'macs'>;

/** `ResNet-18 has 11.8 times fewer parameters and 8.52 times fewer operations than VGG-16.` */
export function contrast(one: Costs, other: Costs): string {
  const [larger, smaller] = one.parameters >= other.parameters ? [one, other] : [other, one];
  const parameters = compared(smaller.parameters, larger.parameters);
  return wordsOf(galleryWords).contrast(smaller.name, larger.name, parameters, compared(smaller.macs, larger.macs));
}

function compared(value: number, other: number): Contrast {
  if (value === other) return { direction: 'same' };
  const [less, more] = [Math.min(value, other), Math.max(value, other)];
  const direction = value < other ? 'fewer' : 'more';
  return less > 0 ? { direction, times: formatRatio(more / less) } : { direction };
}
