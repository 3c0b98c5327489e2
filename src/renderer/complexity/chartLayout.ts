import type { NetworkCard } from '@shared/contract/cards';

/** A network in the chart. */
export interface Plotted extends Pick<NetworkCard, 'name' | 'parameters' | 'macs' | 'top1'> {
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
  /** The middle of its name: in the bubble, or above a small one, and inside the frame. */
  readonly nameAt: { readonly x: number; readonly y: number };
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
export interface ChartSize {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Of the largest bubble. */
  readonly largestRadius: number;
}

const frame = { left: 56, right: 34, top: 20, bottom: 36 };
export const wideChart: ChartSize = { ...frame, width: 640, height: 360, largestRadius: 26 };
/** For a column beside something else. */
export const narrowChart: ChartSize = { ...frame, width: 300, height: 280, largestRadius: 18 };

const smallestRadius = 3;
/** The drawing at hand is found among the others. */
const smallestOwn = 6;

/** Powers of ten whose labels have room beside each other, in units of the SVG. */
const labelWidth = 76;

/** How wide a character of a name is, about, and how high a line. */
const [characterWidth, lineHeight] = [6, 14];

/** Of a bubble that its name can lie in; above smaller ones it keeps a distance. */
const [leastAround, gap] = [14, 8];

/** Operations go across and parameters or accuracy up; both costs by powers of ten. A bubble's area is its parameters. */
export function layOut(networks: readonly Plotted[], upwards: Upwards, size = wideChart): ChartLayout {
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
    radius: Math.max(
      network.isOwn ? smallestOwn : smallestRadius,
      size.largestRadius * Math.sqrt(network.parameters / most),
    ),
  }));
  return {
    bubbles: named(placed, size),
    across: spaced(across.map((value) => ({ value, at: x(value) }))),
    up: up.map((value) => ({ value, at: y(value) })),
  };
}

function heightOf({ parameters, top1 }: Plotted, upwards: Upwards): number | undefined {
  return upwards === 'parameters' ? parameters : top1;
}

/** Every tick, or every second, third… one, as many as their labels leave room for. */
function spaced(ticks: readonly Tick[]): Tick[] {
  const apart = ticks.length > 1 ? ticks[1]!.at - ticks[0]!.at : labelWidth;
  const step = Math.max(1, Math.ceil(labelWidth / apart));
  return ticks.filter((_, index) => index % step === 0);
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

/** A Chinese character is as wide as two others; the name of the drawing at hand is bold. */
const widthOf = ({ name, isOwn }: Plotted): number =>
  name.replaceAll(/\p{Script=Han}/gu, 'MM').length * characterWidth * (isOwn ? 1.15 : 1);

type Placed = Omit<Bubble, 'isNamed' | 'nameAt'>;

/** The drawing at hand has its name first, then larger bubbles; in the picture small ones come last, over large ones. */
function named(placed: readonly Placed[], { left, width, right }: ChartSize): Bubble[] {
  const taken: { left: number; right: number; y: number }[] = [];
  const isFirst = ({ network }: Placed) => Number(network.isOwn ?? false);
  const inOrder = [...placed].sort((one, other) => isFirst(other) - isFirst(one) || other.radius - one.radius);
  return inOrder
    .map((bubble) => {
      const half = widthOf(bubble.network) / 2;
      const x = Math.max(left + half, Math.min(bubble.x, width - right - half));
      const y = bubble.radius < leastAround ? Math.max(lineHeight, bubble.y - bubble.radius - gap) : bubble.y;
      const space = { left: x - half, right: x + half, y };
      const isNamed = !taken.some(
        (other) => Math.abs(other.y - space.y) < lineHeight && other.left < space.right && other.right > space.left,
      );
      if (isNamed) taken.push(space);
      return { ...bubble, isNamed, nameAt: { x, y } };
    })
    .sort((one, other) => other.radius - one.radius);
}
