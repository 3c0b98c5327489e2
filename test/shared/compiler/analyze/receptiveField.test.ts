import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { predictProgram, probeName } from '@shared/compiler';
import { analyze } from '@shared/compiler/analyze';
import { emptyDocument, parseDocument } from '@shared/document';
import type { NetloomDocument, ParameterValue } from '@shared/document/schema';
import { sizeOf } from '@shared/tensor/shape';
import { interpret } from '../../../reference';
import { networkOf, type Layer } from '../../../support/network';
import { drawn } from '../../support/drawn';

/** Images are one column wide: what holds along one axis holds along the other. */
const rows = 80;
const input: Layer = { block: 'Input', path: 'input', parameters: { shape: [rows, 1, 1] } };

function drawingOf(layers: readonly Layer[]): NetloomDocument {
  const position = { x: 0, y: 0 };
  return {
    ...emptyDocument(),
    nodes: layers.map(({ block, path, parameters = {} }) => ({
      id: path!,
      block,
      parameters: parameters as Record<string, ParameterValue>,
      position,
    })),
    edges: layers.flatMap(({ path, from }, index) =>
      (from ?? (index ? [layers[index - 1]!.path!] : [])).map((source) => ({
        from: [source, 'output'] as [string, string],
        to: [path!, 'input'] as [string, string],
      })),
    ),
  };
}

/** The rows of the last layer's field, as the analysis states it. */
function stated(layers: readonly Layer[]): number | undefined {
  return analyze(drawingOf(layers)).nodes.get(layers.at(-1)!.path!)!.receptiveField?.size[0];
}

/**
 * The rows of the input that the last layer's positions really depend on, measured: each row alone is lit in one example
 * of a batch, and with positive weights and without biases its light arrives wherever there is a path.
 */
function measured(layers: readonly Layer[]): readonly { readonly first: number; readonly last: number }[] {
  const last = layers.at(-1)!.path!;
  const lowering = { layout: 'NHWC', packing: 'separate' } as const;
  const program = predictProgram(networkOf(layers), { lowering, predictBatch: rows, probes: [last] });
  const lit = Float64Array.from({ length: rows * rows }, (_, at) => (at % (rows + 1) ? 0 : 1));
  const variables = Object.fromEntries(
    program.variables.map(({ name, value }) => {
      return [name, { shape: value.shape, data: new Float64Array(sizeOf(value.shape)).fill(1) }];
    }),
  );
  const { data } = interpret(program, { input: { shape: [rows, rows, 1, 1], data: lit } }, variables).outputs.get(
    probeName(last),
  )!;
  const positions = data.length / rows;
  return Array.from({ length: positions }, (_, position) => {
    const reached = Array.from({ length: rows }, (_, row) => row).filter(
      (row) => data[row * positions + position]! > 0,
    );
    return { first: reached[0] ?? Infinity, last: reached.at(-1) ?? -Infinity };
  });
}

interface Step {
  readonly block: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

const from = (min: number, max: number) => fc.integer({ min, max });
const convolution = (stride: fc.Arbitrary<number>, padding: fc.Arbitrary<string>) =>
  fc
    .record({ kernel: from(1, 4), dilation: fc.constantFrom(1, 1, 2, 3), stride, padding })
    .map(({ kernel, dilation, stride: steps, padding: border }): Step => ({
      block: 'Conv2D',
      parameters: {
        filters: 1,
        kernel: [kernel, 1],
        dilation: [dilation, 1],
        stride: [steps, 1],
        padding: border,
        bias: false,
      },
    }));

const anyLayer: fc.Arbitrary<Step> = fc.oneof(
  convolution(fc.constantFrom(1, 1, 2, 3), fc.constantFrom('valid', 'same', 'full')),
  fc
    .record({ block: fc.constantFrom('MaxPool2D', 'AveragePool2D'), kernel: from(1, 3), stride: from(1, 3) })
    .map(({ block, kernel, stride }) => ({ block, parameters: { kernel: [kernel, 1], stride: [stride, 1] } })),
  fc
    .record({ kernel: from(1, 5), stride: from(1, 3), padding: fc.constantFrom('valid', 'same') })
    .map(({ kernel, stride, padding }) => ({
      block: 'Conv2DTranspose',
      parameters: { filters: 1, kernel: [kernel, 1], stride: [stride, 1], padding, bias: false },
    })),
  fc
    .record({ factor: from(1, 4), interpolation: fc.constantFrom('nearest', 'bilinear') })
    .map(({ factor, interpolation }) => ({
      block: 'UpSampling2D',
      parameters: { factor: [factor, 1], interpolation },
    })),
  fc
    .tuple(fc.constantFrom('ZeroPadding2D', 'Cropping2D'), from(0, 3), from(0, 3))
    .map(([block, above, below]): Step => {
      const sides = [above, below, 0, 0];
      return { block, parameters: block === 'Cropping2D' ? { cropping: sides } : { padding: sides } };
    }),
);

/** Layers that keep the size, to be added to what they begin with: one convolution, or down and up again. */
const sameSize: fc.Arbitrary<readonly Step[]> = fc.oneof(
  fc.array(convolution(fc.constant(1), fc.constant('same')), { minLength: 1, maxLength: 2 }),
  convolution(fc.constant(1), fc.constant('same')).map((between): Step[] => [
    { block: 'AveragePool2D', parameters: { kernel: [2, 1], stride: [2, 1] } },
    between,
    { block: 'UpSampling2D', parameters: { factor: [2, 1], interpolation: 'bilinear' } },
  ]),
);

type Part = { readonly layer: Step } | { readonly around: readonly Step[] };

function layersOf(parts: readonly Part[]): Layer[] {
  let layers: Layer[] = [input];
  for (const part of parts) {
    const before = layers.at(-1)!.path!;
    const steps = 'layer' in part ? [part.layer] : part.around;
    const added: Layer[] = steps.map((step, index) => ({ ...step, path: `n${layers.length + index}` }));
    const join = { block: 'Add', path: `n${layers.length + steps.length}`, from: [before, added.at(-1)!.path!] };
    const all = [...layers, ...added, ...('around' in part ? [join] : [])];
    if (fits(all)) layers = all;
  }
  return layers;
}

function fits(layers: readonly Layer[]): boolean {
  try {
    networkOf(layers);
    return true;
  } catch {
    return false;
  }
}

describe('the receptive field', () => {
  it('is what a position really depends on, through strides, dilation, upsampling and branches', () => {
    const part = fc.oneof(
      { weight: 4, arbitrary: anyLayer.map((layer): Part => ({ layer })) },
      { weight: 1, arbitrary: sameSize.map((around): Part => ({ around })) },
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
        const layers = layersOf(parts);
        const height = networkOf(layers).nodes.at(-1)!.context.outputs[0]!.shape[0]!;
        fc.pre(height > 8 && height < 400);
        const largest = Math.max(0, ...measured(layers).map(({ first, last }) => last - first + 1));
        // A position near the border depends on less: there must be enough of them in the middle.
        fc.pre(largest < rows / 4);
        expect(stated(layers)).toBe(largest);
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    [
      'a convolution behind threefold upsampling',
      [
        ['UpSampling2D', { factor: 3 }],
        ['Conv2D', {}],
      ],
      2,
    ],
    [
      'pooling, a convolution, twofold upsampling, a convolution and pooling',
      [
        ['AveragePool2D', {}],
        ['Conv2D', { padding: 'same' }],
        ['UpSampling2D', {}],
        ['Conv2D', { padding: 'same' }],
        ['AveragePool2D', {}],
      ],
      10,
    ],
    [
      'pooling that falls onto the pixels of the upsampling before it',
      [
        ['UpSampling2D', {}],
        ['MaxPool2D', {}],
      ],
      1,
    ],
  ] as const)('of %s', (_, blocks, size) => {
    const layers: Layer[] = [
      { block: 'Input', path: 'input', parameters: { shape: [24, 24, 1] } },
      ...blocks.map(([block, parameters], index) => ({ block, parameters, path: `n${index}` })),
    ];
    expect(stated(layers)).toBe(size);
  });

  it('of ResNet-50, whose 3×3 convolutions stride, is 427 pixels', () => {
    const resnet = parseDocument(readFileSync('resources/gallery/resnet-50.netloom.json', 'utf8'));
    const { nodes } = analyze(resnet);
    const last = [...nodes.values()].findLast(({ outputs }) => outputs[0]?.length === 3)!;
    expect(last.receptiveField?.size).toEqual([427, 427]);
  });

  it('is left out where upsampling never repeats its pattern, at no cost', () => {
    const layers: Layer[] = [
      { block: 'Input', path: 'input', parameters: { shape: [4, 4, 1] } },
      { block: 'UpSampling2D', path: 'huge', parameters: { factor: 1_000_003 } },
    ];
    expect(stated(layers)).toBeUndefined();
  });
});

it('of squeeze-and-excitation is the whole image at each pixel, as far apart as the pixels of the map', () => {
  const { nodes } = analyze(
    drawn(
      {
        i: ['Input', { shape: [12, 12, 2] }],
        c: ['Conv2D', { filters: 3, kernel: 3, stride: 2, padding: 'same' }],
        g: ['GlobalAveragePool2D'],
        r: ['Reshape', { shape: [1, 1, 3] }],
        m: ['Multiply'],
        o: ['Output'],
      },
      ['i>c', 'c>g', 'g>r', 'c>m', 'r>m', 'm>o'],
    ),
  );
  const { receptiveField, outputs } = nodes.get('m')!;
  expect(outputs).toEqual([[6, 6, 3]]);
  expect(receptiveField).toMatchObject({ size: nodes.get('g')!.receptiveField!.size, stride: [2, 2] });
});
