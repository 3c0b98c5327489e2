import { from, node, singleGraph } from '../../../src/shared/blocks/composites/graph';
import type { Composite, Edge, NetNode } from '../../../src/shared/document/schema';
import { composite, count } from '../composite';

type Values = NetNode['parameters'];
type Exposed = Composite['parameters'];

/** A node of a branch, without its name and place. */
interface Step {
  readonly block: string;
  readonly parameters: Values;
}

/** Steps one after the other. Several at one place read the same, and each is put beside the others in the end. */
export type Branch = readonly (Step | readonly Step[])[];

/** Convolution, batch normalisation, ReLU: every convolution of the later Inception networks. */
export const convBn = () =>
  composite(
    'ConvBn',
    'Convolution without bias, batch normalisation, ReLU.',
    {
      filters: count(32, 'Filters of the convolution.'),
      height: count(1, 'Height of its filters.'),
      width: count(1, 'Width of its filters.'),
      stride: count(1, 'Step between two places of a filter.'),
      same: { kind: 'boolean', default: true, help: 'Pads, so that the image keeps its size at stride 1.' },
    },
    [
      node('conv', 'Conv2D', [0, 0], {
        filters: from('filters'),
        kernel: from('[height, width]'),
        stride: from('stride'),
        padding: from('same ? "same" : "valid"'),
        bias: false,
      }),
      node('bn', 'BatchNormalization', [1, 0], { momentum: 0.9 }),
      node('relu', 'Activation', [2, 0]),
    ],
    [
      { from: ['conv', 'output'], to: ['bn', 'input'] },
      { from: ['bn', 'output'], to: ['relu', 'input'] },
    ],
    ['conv'],
    'relu',
  );

/** Filters that a composite asks for by a parameter's name, or a number. */
type Filters = number | string;

/** A `ConvBn`. @param kernel the side of its filters, or height and width */
export function conv(filters: Filters, kernel: number | readonly [number, number] = 1, more: Values = {}): Step {
  const [height, width] = typeof kernel === 'number' ? [kernel, kernel] : kernel;
  const size = { ...(height > 1 && { height }), ...(width > 1 && { width }) };
  return {
    block: 'ConvBn',
    parameters: { filters: typeof filters === 'string' ? from(filters) : filters, ...size, ...more },
  };
}

/** A `ConvBn` that halves the image and drops what is left over at its border. */
export const halving = (filters: Filters, kernel = 3) => conv(filters, kernel, { stride: 2, same: false });

/** A `ConvBn` without padding. */
export const valid = (filters: Filters, kernel = 3) => conv(filters, kernel, { same: false });

/** Kernels of one row or one column. */
export const tall = (size: number) => [size, 1] as const;
export const wide = (size: number) => [1, size] as const;

export const average = (more: Values = {}): Step => ({
  block: 'AveragePool2D',
  parameters: { kernel: 3, stride: 1, padding: 'same', ...more },
});

/** Max pooling that halves the image. */
export const maximum: Step = { block: 'MaxPool2D', parameters: { kernel: 3, stride: 2 } };

/** Nodes of branches that all read the same, their edges, and what each ends with. */
export interface Side {
  readonly nodes: NetNode[];
  readonly edges: Edge[];
  readonly entries: string[];
  readonly ends: string[];
}

/** Lays branches out one below the other. The nodes of branch `pool` are called `pool`, `pool2`, `pool3` and so on. */
export function sideBySide(branches: Readonly<Record<string, Branch>>): Side {
  const side: Side = { nodes: [], edges: [], entries: [], ends: [] };
  let row = 0;
  for (const [name, branch] of Object.entries(branches)) {
    let before: string[] = [];
    let number = 0;
    let rows = 1;
    for (const [column, place] of branch.entries()) {
      const steps: readonly Step[] = 'block' in place ? [place] : place;
      rows = Math.max(rows, steps.length);
      const ids = steps.map(({ block, parameters }, index) => {
        const id = ++number === 1 ? name : `${name}${number}`;
        side.nodes.push(node(id, block, [column, row + index], parameters));
        for (const source of before) side.edges.push({ from: [source, 'output'], to: [id, 'input'] });
        return id;
      });
      if (column === 0) side.entries.push(...ids);
      before = ids;
    }
    side.ends.push(...before);
    row += rows;
  }
  return side;
}

/** An Inception module: branches that read the same image, put side by side. */
export function inceptionModule(
  type: string,
  doc: string,
  parameters: Exposed,
  branches: Readonly<Record<string, Branch>>,
): Composite {
  const { nodes, edges, entries, ends } = sideBySide(branches);
  const column = Math.max(...Object.values(branches).map((branch) => branch.length));
  const row = (ends.length - 1) / 2;
  const joined: Edge[] = ends.map((id) => ({ from: [id, 'output'], to: ['concat', 'input'] }));
  const all = [...nodes, node('concat', 'Concatenate', [column, row])];
  return { type, doc, parameters, graph: singleGraph(all, [...edges, ...joined], entries, 'concat') };
}
