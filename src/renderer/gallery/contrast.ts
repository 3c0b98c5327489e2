import type { Plotted } from '../complexity/chartLayout';

type Costs = Pick<Plotted, 'name' | 'parameters' | 'macs'>;

/** `ResNet-18 has 11.8 times fewer parameters and 8.52 times fewer operations than VGG-16.` */
export function contrast(one: Costs, other: Costs): string {
  const [larger, smaller] = one.parameters >= other.parameters ? [one, other] : [other, one];
  const parameters = compared(smaller.parameters, larger.parameters, 'parameters');
  const operations = compared(smaller.macs, larger.macs, 'operations');
  return `${smaller.name} has ${parameters} and ${operations} ${parameters.startsWith('as ') && operations.startsWith('as ') ? 'as' : 'than'} ${larger.name}.`;
}

function compared(value: number, other: number, what: string): string {
  if (value === other) return `as many ${what}`;
  const [less, more] = [Math.min(value, other), Math.max(value, other)];
  const direction = value < other ? 'fewer' : 'more';
  // Of none there is no multiple.
  return less > 0 ? `${Number((more / less).toPrecision(3))} times ${direction} ${what}` : `${direction} ${what}`;
}
