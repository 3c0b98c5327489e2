import type { RecurrenceAttributes } from '@shared/program/ops/support/recurrence';
import { tensor, type Tensor } from './tensor';

type Inputs = readonly Tensor[];
type Vector = readonly number[];

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
const zeros = (length: number): number[] => Array<number>(length).fill(0);

/** vector · matrix */
function product(vector: Vector, { shape, data }: Tensor): number[] {
  const width = shape[1]!;
  return zeros(width).map((_, column) =>
    vector.reduce((sum, value, row) => sum + value * data[row * width + column]!, 0),
  );
}

/** matrix · vector, the gradient of `product` by its vector. */
function transposedProduct(vector: Vector, { shape, data }: Tensor): number[] {
  const [rows, width] = shape;
  return zeros(rows!).map((_, row) =>
    vector.reduce((sum, value, column) => sum + value * data[row * width! + column]!, 0),
  );
}

/** Adds the outer product, the gradient of `product` by its matrix. */
function addOuter({ shape, data }: Tensor, left: Vector, right: Vector): void {
  left.forEach((a, row) => right.forEach((b, column) => (data[row * shape[1]! + column]! += a * b)));
}

function addTo({ data }: Tensor, values: Vector, offset = 0): void {
  values.forEach((value, index) => (data[offset + index]! += value));
}

const plus = (left: Vector, right: Vector) => left.map((value, index) => value + right[index]!);

/** Rows of a [batch, steps, width] tensor, and the steps in the order of the recurrence. */
function walk(x: Tensor, { reverse }: RecurrenceAttributes) {
  const [batch, steps] = x.shape as readonly [number, number];
  const order = Array.from({ length: steps }, (_, step) => (reverse ? steps - 1 - step : step));
  const offset = (source: Tensor, example: number, step: number) => (example * steps + step) * source.shape[2]!;
  const row = (source: Tensor, example: number, step: number) =>
    Array.from(source.data.subarray(offset(source, example, step), offset(source, example, step) + source.shape[2]!));
  return { batch, steps, order, offset, row };
}

interface LstmStep {
  readonly step: number;
  readonly before: { readonly h: Vector; readonly c: Vector };
  readonly gates: readonly [i: Vector, f: Vector, g: Vector, o: Vector];
  readonly c: Vector;
  readonly h: Vector;
}

function lstmSteps(
  [x, kernel, recurrent, bias]: Inputs,
  attributes: RecurrenceAttributes,
  example: number,
): LstmStep[] {
  const units = recurrent!.shape[0]!;
  const { order, row } = walk(x!, attributes);
  let [h, c]: [Vector, Vector] = [zeros(units), zeros(units)];
  return order.map((step) => {
    const before = { h, c };
    const sums = plus(plus(product(row(x!, example, step), kernel!), product(h, recurrent!)), Array.from(bias!.data));
    const gate = (which: number) => sums.slice(which * units, (which + 1) * units);
    const [i, f, g, o] = [gate(0).map(sigmoid), gate(1).map(sigmoid), gate(2).map(Math.tanh), gate(3).map(sigmoid)];
    c = before.c.map((value, unit) => f![unit]! * value + i![unit]! * g![unit]!);
    h = c.map((value, unit) => o![unit]! * Math.tanh(value));
    return { step, before, gates: [i!, f!, g!, o!], c, h };
  });
}

interface GruStep {
  readonly step: number;
  readonly before: Vector;
  readonly gates: readonly [z: Vector, r: Vector, candidate: Vector];
  /** What the reset gate acts on. */
  readonly product: Vector;
  readonly h: Vector;
}

function gruSteps(
  [x, kernel, recurrent, biases]: Inputs,
  attributes: RecurrenceAttributes,
  example: number,
): GruStep[] {
  const units = recurrent!.shape[0]!;
  const { order, row } = walk(x!, attributes);
  const [forX, forH] = [biases!.data.slice(0, 3 * units), biases!.data.slice(3 * units)].map((each) =>
    Array.from(each),
  );
  let h: Vector = zeros(units);
  return order.map((step) => {
    const before = h;
    const a = plus(product(row(x!, example, step), kernel!), forX!);
    const b = plus(product(h, recurrent!), forH!);
    const z = h.map((_, unit) => sigmoid(a[unit]! + b[unit]!));
    const r = h.map((_, unit) => sigmoid(a[units + unit]! + b[units + unit]!));
    const inner = b.slice(2 * units);
    const candidate = r.map((value, unit) => Math.tanh(a[2 * units + unit]! + value * inner[unit]!));
    h = before.map((value, unit) => z[unit]! * value + (1 - z[unit]!) * candidate[unit]!);
    return { step, before, gates: [z, r, candidate], product: inner, h };
  });
}

export const recurrence = {
  lstm: (inputs: Inputs, attributes: RecurrenceAttributes) => {
    const units = inputs[2]!.shape[0]!;
    const { batch, steps, offset } = walk(inputs[0]!, attributes);
    const [all, hidden, cell] = [tensor([batch, steps, units]), tensor([batch, units]), tensor([batch, units])];
    for (let example = 0; example < batch; example++) {
      const done = lstmSteps(inputs, attributes, example);
      for (const { step, h } of done) addTo(all, h, offset(all, example, step));
      addTo(hidden, done.at(-1)!.h, example * units);
      addTo(cell, done.at(-1)!.c, example * units);
    }
    return [all, hidden, cell];
  },
  lstmGrad: ([gradient, ofCell, ...inputs]: Inputs, attributes: RecurrenceAttributes) => {
    const [x, kernel, recurrent, bias] = inputs;
    const units = recurrent!.shape[0]!;
    const { batch, offset, row } = walk(x!, attributes);
    const results = [x!, kernel!, recurrent!, bias!].map(({ shape }) => tensor(shape));
    for (let example = 0; example < batch; example++) {
      let dh: Vector = zeros(units);
      let dc: Vector = Array.from(ofCell!.data.subarray(example * units, (example + 1) * units));
      for (const { step, before, gates, c } of lstmSteps(inputs, attributes, example).reverse()) {
        const [i, f, g, o] = gates;
        dh = plus(dh, row(gradient!, example, step));
        dc = dc.map((value, unit) => value + dh[unit]! * o[unit]! * (1 - Math.tanh(c[unit]!) ** 2));
        const sums = [
          dc.map((value, unit) => value * g[unit]! * i[unit]! * (1 - i[unit]!)),
          dc.map((value, unit) => value * before.c[unit]! * f[unit]! * (1 - f[unit]!)),
          dc.map((value, unit) => value * i[unit]! * (1 - g[unit]! ** 2)),
          dh.map((value, unit) => value * Math.tanh(c[unit]!) * o[unit]! * (1 - o[unit]!)),
        ].flat();
        addTo(results[0]!, transposedProduct(sums, kernel!), offset(x!, example, step));
        addOuter(results[1]!, row(x!, example, step), sums);
        addOuter(results[2]!, before.h, sums);
        addTo(results[3]!, sums);
        dh = transposedProduct(sums, recurrent!);
        dc = dc.map((value, unit) => value * f[unit]!);
      }
    }
    return results;
  },
  gru: (inputs: Inputs, attributes: RecurrenceAttributes) => {
    const units = inputs[2]!.shape[0]!;
    const { batch, steps, offset } = walk(inputs[0]!, attributes);
    const [all, last] = [tensor([batch, steps, units]), tensor([batch, units])];
    for (let example = 0; example < batch; example++) {
      const done = gruSteps(inputs, attributes, example);
      for (const { step, h } of done) addTo(all, h, offset(all, example, step));
      addTo(last, done.at(-1)!.h, example * units);
    }
    return [all, last];
  },
  gruGrad: ([gradient, ...inputs]: Inputs, attributes: RecurrenceAttributes) => {
    const [x, kernel, recurrent, biases] = inputs;
    const units = recurrent!.shape[0]!;
    const { batch, offset, row } = walk(x!, attributes);
    const results = [x!, kernel!, recurrent!, biases!].map(({ shape }) => tensor(shape));
    for (let example = 0; example < batch; example++) {
      let dh: Vector = zeros(units);
      for (const { step, before, gates, product: inner } of gruSteps(inputs, attributes, example).reverse()) {
        const [z, r, candidate] = gates;
        dh = plus(dh, row(gradient!, example, step));
        const dCandidate = dh.map((value, unit) => value * (1 - z[unit]!) * (1 - candidate[unit]! ** 2));
        const dz = dh.map((value, unit) => value * (before[unit]! - candidate[unit]!) * z[unit]! * (1 - z[unit]!));
        const dr = dCandidate.map((value, unit) => value * inner[unit]! * r[unit]! * (1 - r[unit]!));
        const ofX = [...dz, ...dr, ...dCandidate];
        const ofH = [...dz, ...dr, ...dCandidate.map((value, unit) => value * r[unit]!)];
        addTo(results[0]!, transposedProduct(ofX, kernel!), offset(x!, example, step));
        addOuter(results[1]!, row(x!, example, step), ofX);
        addOuter(results[2]!, before, ofH);
        addTo(results[3]!, [...ofX, ...ofH]);
        const carried = dh;
        dh = transposedProduct(ofH, recurrent!).map((value, unit) => value + carried[unit]! * z[unit]!);
      }
    }
    return results;
  },
};
