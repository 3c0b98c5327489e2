import type { Complexity } from '@shared/contract/complexity';

/** A network in the chart. */
export interface Plotted extends Complexity {
  readonly name: string;
  /** Whether it is the drawing at hand. */
  readonly isOwn?: boolean;
}

export type Upwards = 'parameters' | 'top1';

export interface Bubble {
  readonly network: Plotted;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Whether its name has room beside those of larger bubbles. */
  readonly isNamed: boolean;
}

export interface ChartLayout {
  readonly bubbles: readonly Bubble[];
  readonly across: readonly Tick[];
  readonly up: readonly Tick[];
}

export interface Tick {
  readonly value: number;
  readonly at: number;
}

/** Of the picture and of the frame inside it, in units of the SVG. */
export const size = { width: 640, height: 360, left: 56, right: 20, top: 20, bottom: 36 } as const;

/** Of the largest bubble. */
const largestRadius = 26;
const smallestRadius = 3;

/** How wide a character of a name is, about, and how high a line. */
const [characterWidth, lineHeight] = [6, 12];

/** Operations go across and parameters or accuracy up; both costs by powers of ten. A bubble's area is its parameters. */
export function layOut(networks: readonly Plotted[], upwards: Upwards): ChartLayout {
  const shown = networks.filter(
    (each) => each.macs > 0 && each.parameters > 0 && heightOf(each, upwards) !== undefined,
  );
  const across = powers(shown.map(({ macs }) => macs));
  const heights = shown.map((each) => heightOf(each, upwards)!);
  const up = upwards === 'parameters' ? powers(heights) : tens(heights);
  const most = Math.max(...shown.map(({ parameters }) => parameters));
  const x = (macs: number) => place(Math.log10(macs), across.map(Math.log10), size.left, size.width - size.right);
  const scale = upwards === 'parameters' ? Math.log10 : Number;
  const y = (value: number) => place(scale(value), up.map(scale), size.height - size.bottom, size.top);
  const placed = shown.map((network, index) => ({
    network,
    x: x(network.macs),
    y: y(heights[index]!),
    radius: Math.max(smallestRadius, largestRadius * Math.sqrt(network.parameters / most)),
  }));
  return {
    bubbles: named(placed),
    across: across.map((value) => ({ value, at: x(value) })),
    up: up.map((value) => ({ value, at: y(value) })),
  };
}

function heightOf({ parameters, top1 }: Plotted, upwards: Upwards): number | undefined {
  return upwards === 'parameters' ? parameters : top1;
}

/** Powers of ten around all values. */
function powers(values: readonly number[]): number[] {
  if (!values.length) return [1, 10];
  const [least, most] = [Math.floor(Math.log10(Math.min(...values))), Math.ceil(Math.log10(Math.max(...values)))];
  return range(least, Math.max(most, least + 1)).map((power) => 10 ** power);
}

/** Tens around all values. */
function tens(values: readonly number[]): number[] {
  if (!values.length) return [0, 100];
  const [least, most] = [Math.floor(Math.min(...values) / 10), Math.ceil(Math.max(...values) / 10)];
  return range(least, Math.max(most, least + 1)).map((ten) => 10 * ten);
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function place(value: number, scale: readonly number[], from: number, to: number): number {
  const [least, most] = [scale[0]!, scale.at(-1)!];
  return from + ((value - least) / (most - least)) * (to - from);
}

/** The drawing at hand has its name first, then larger bubbles; in the picture small ones come last, over large ones. */
function named(placed: readonly Omit<Bubble, 'isNamed'>[]): Bubble[] {
  const taken: { left: number; right: number; y: number }[] = [];
  const isFirst = ({ network }: Omit<Bubble, 'isNamed'>) => Number(network.isOwn ?? false);
  const inOrder = [...placed].sort((one, other) => isFirst(other) - isFirst(one) || other.radius - one.radius);
  return inOrder
    .map((bubble) => {
      const half = (bubble.network.name.length * characterWidth) / 2;
      const space = { left: bubble.x - half, right: bubble.x + half, y: bubble.y };
      const isNamed = !taken.some(
        ({ left, right, y }) => Math.abs(y - space.y) < lineHeight && left < space.right && right > space.left,
      );
      if (isNamed) taken.push(space);
      return { ...bubble, isNamed };
    })
    .sort((one, other) => other.radius - one.radius);
}
