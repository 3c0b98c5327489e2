import { DatasetError } from '@shared/data/error';
import type { Field } from '@shared/data/field';
import { graphParts, usualNodes } from '@shared/data/formats/graphParts';
import { checkProblems, type DataProblem } from '@shared/data/formats/problem';
import { divideRows } from '@shared/data/formats/split';
import { listed, singleClass } from '@shared/data/remarks';
import { openedData, type Column } from '../column';
import type { FormatOpener } from '../definition';
import { nameOf } from '../listing';
import { graphFiles, readEdges, readNodes, type Edge } from './graphFiles';

/** A mask's classes are bytes. */
const mostClasses = 256;
const count = (number: number): string => number.toLocaleString('en');
const counted = (number: number, noun: string): string => `${count(number)} ${noun}${number === 1 ? '' : 's'}`;

/**
 * One graph in parts: an example is some nodes that lie close together with the edges among them, as in Cluster-GCN (Chiang et
 * al. 2019). Splits are of whole parts, so that a test sees no node that was trained on.
 */
export const edgeListOpener: FormatOpener<'edgeList'> = {
  open: async (listing, settings) => {
    const files = graphFiles(listing);
    const problems: DataProblem[] = [];
    const nodes = await readNodes(files.nodes, settings, problems);
    const edges = await readEdges(files.edges, files.nodes, nodes, problems);
    const total = nodes.features.length;
    checkProblems(problems, total, settings.skip);
    const size = settings.nodes ?? usualNodes(total);
    if (size > total)
      throw new DatasetError(
        `${files.nodes.path} has ${total} nodes, and an example should have ${size}. Ask for fewer.`,
      );
    const classes = [...new Set(nodes.classes)].sort();
    if (classes.length > mostClasses)
      throw new DatasetError(
        `${files.nodes.path} has ${count(classes.length)} classes; ${mostClasses} are the most. Choose another column.`,
      );
    const numbers = new Map(classes.map((name, number) => [name, number]));
    const { targets, neighbours } = adjacency(edges, total, settings.directed);
    const parts = graphParts(neighbours, size, settings.split.seed);
    const labels = Uint8Array.from(nodes.classes, (name) => numbers.get(name)!);
    return openedData({
      ...{ name: nameOf(listing), problems, skip: settings.skip },
      summary:
        `${counted(total, 'node')} of ${count(classes.length)} ${classes.length === 1 ? 'class' : 'classes'}: ${listed(classes)}, with ` +
        `${counted(edges.length, 'edge')}, in ${counted(parts.length, 'example')} of ${count(size)} nodes`,
      columns: [
        featuresColumn(parts, nodes.features),
        graphColumn(parts, targets),
        classesColumn(parts, labels, classes),
      ],
      rows: divideRows(parts.length, settings.split),
      remarks: [
        ...(classes.length === 1 ? [singleClass(`All nodes are of one class, ${classes[0]!}`)] : []),
        ...cutRemark(edges, parts),
      ],
    });
  },
};

/** Which nodes each leads to, and which it is joined to either way. Edges from a node to itself are left out. */
function adjacency(edges: readonly Edge[], nodes: number, directed: boolean) {
  const [targets, neighbours] = [0, 1].map(() => Array.from({ length: nodes }, () => new Set<number>()));
  for (const [from, to] of edges) {
    if (from === to) continue;
    targets![from]!.add(to);
    if (!directed) targets![to]!.add(from);
    neighbours![from]!.add(to);
    neighbours![to]!.add(from);
  }
  return { targets: targets!, neighbours: neighbours!.map((each) => [...each]) };
}

/** A column whose values are written part by part. */
function partColumn(
  field: Field,
  parts: readonly Uint32Array[],
  make: (length: number) => Float32Array | Uint8Array,
  write: (nodes: Uint32Array, target: Float32Array | Uint8Array) => void,
): Column {
  const size = field.shape.reduce((product, extent) => product * extent, 1);
  return {
    field,
    read: async (rows) => {
      const data = make(rows.length * size);
      for (let at = 0; at < rows.length; at++) write(parts[rows[at]!]!, data.subarray(at * size, (at + 1) * size));
      return { shape: [rows.length, ...field.shape], data };
    },
  };
}

function featuresColumn(parts: readonly Uint32Array[], features: readonly Float32Array[]): Column {
  const width = features[0]!.length;
  const field: Field = { name: 'features', kind: 'sequence', shape: [parts[0]!.length, width], dtype: 'float32' };
  return partColumn(
    field,
    parts,
    (length) => new Float32Array(length),
    (nodes, target) => nodes.forEach((node, at) => target.set(features[node]!, at * width)),
  );
}

/** 1 where an edge leads from the node of the row to that of the column. */
function graphColumn(parts: readonly Uint32Array[], targets: readonly ReadonlySet<number>[]): Column {
  const size = parts[0]!.length;
  return partColumn(
    { name: 'graph', kind: 'graph', shape: [size, size], dtype: 'float32' },
    parts,
    (length) => new Float32Array(length),
    (nodes, target) =>
      nodes.forEach((from, row) =>
        nodes.forEach((to, column) => (target[row * size + column] = targets[from]!.has(to) ? 1 : 0)),
      ),
  );
}

function classesColumn(parts: readonly Uint32Array[], labels: Uint8Array, classes: readonly string[]): Column {
  const field: Field = { name: 'classes', kind: 'mask', shape: [parts[0]!.length], dtype: 'uint8', classes };
  return partColumn(
    field,
    parts,
    (length) => new Uint8Array(length),
    (nodes, target) => nodes.forEach((node, at) => (target[at] = labels[node]!)),
  );
}

/** How many edges join nodes of different examples, where some do. */
function cutRemark(edges: readonly Edge[], parts: readonly Uint32Array[]): string[] {
  const partOf = new Map(parts.flatMap((nodes, part) => [...nodes].map((node) => [node, part] as const)));
  const cut = edges.filter(([from, to]) => partOf.get(from) !== partOf.get(to)).length;
  if (cut === 0) return [];
  return [
    `${count(cut)} of ${count(edges.length)} edges join nodes of different examples and are left out. ` +
      'More nodes in an example keep more of them.',
  ];
}
