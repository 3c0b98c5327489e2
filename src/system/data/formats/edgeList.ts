import { DatasetError } from '@shared/data/error';
import type { Field } from '@shared/data/field';
import { graphParts, usualNodes } from '@shared/data/formats/graphParts';
import { checkProblems, type DataProblem } from '@shared/data/formats/problem';
import { ofClasses, singleClass } from '@shared/data/remarks';
import { openedData, type Column } from '../column';
import type { FormatOpener } from '../definition';
import { nameOf } from '../listing';
import { graphFiles, readEdges, readNodes, type Edge } from './graphFiles';
import { graphSplits, type GraphSplits } from './graphSplits';
import { hostSaying, type HostSaying } from '@shared/messages/hostSaying';

/** A mask's classes are bytes. The last stands for nodes that do not count, where there are any. */
const bytes = 256;
const notCounted = bytes - 1;

/**
 * One graph in parts: an example is some nodes that lie close together with the edges among them, as in Cluster-GCN (Chiang et
 * al. 2019). Splits are of whole parts, so that a test sees no node that was trained on; or of nodes, whose classes count in
 * their own split alone. A node without a class counts in none: it is there for its numbers and its edges.
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
    if (size > total) throw new DatasetError(hostSaying('graph', 'tooFew', files.nodes.path, total, size));
    const classes = [...new Set(nodes.classes.filter((name) => name))].sort();
    const unlabelled = nodes.classes.filter((name) => !name).length;
    const isIgnoring = settings.splitBy === 'nodes' || unlabelled > 0;
    const most = isIgnoring ? notCounted : bytes;
    if (classes.length === 0) throw new DatasetError(hostSaying('graph', 'noClasses', files.nodes.path));
    if (classes.length > most)
      throw new DatasetError(hostSaying('graph', 'tooManyClasses', files.nodes.path, classes.length, most));
    const numbers = new Map(classes.map((name, number) => [name, number]));
    const { targets, neighbours } = adjacency(edges, total, settings.directed);
    const parts = graphParts(neighbours, size, settings.split.seed);
    const labels = nodes.classes.map((name) => numbers.get(name));
    const splits = graphSplits(parts.length, labels, settings);
    const byRow = partColumns(parts, splits);
    const nodesFound = ofClasses(hostSaying('found', 'nodes', total), classes);
    return openedData({
      ...{ name: nameOf(listing), problems, skip: settings.skip },
      summary: hostSaying('found', 'withEdges', nodesFound, edges.length, parts.length, size),
      columns: [
        featuresColumn(byRow, size, nodes.features),
        graphColumn(byRow, size, targets),
        classesColumn(byRow, size, classes, isIgnoring, (node, row) =>
          splits.counts(row, node) ? (labels[node] ?? notCounted) : notCounted,
        ),
      ],
      rows: splits.rows,
      remarks: [
        ...singleClass('allNodes', classes),
        ...unlabelledRemark(unlabelled, total),
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

/** Makes columns whose values are written row by row. */
type MakeColumn = (
  field: Field,
  make: (length: number) => Float32Array | Uint8Array,
  write: (nodes: Uint32Array, target: Float32Array | Uint8Array, row: number) => void,
) => Column;

const partColumns =
  (parts: readonly Uint32Array[], { partOf }: GraphSplits): MakeColumn =>
  (field, make, write) => {
    const size = field.shape.reduce((product, extent) => product * extent, 1);
    return {
      field,
      read: async (rows) => {
        const data = make(rows.length * size);
        for (let at = 0; at < rows.length; at++)
          write(parts[partOf(rows[at]!)]!, data.subarray(at * size, (at + 1) * size), rows[at]!);
        return { shape: [rows.length, ...field.shape], data };
      },
    };
  };

const floats = (length: number) => new Float32Array(length);

function featuresColumn(make: MakeColumn, size: number, features: readonly Float32Array[]): Column {
  const width = features[0]!.length;
  return make({ name: 'features', kind: 'sequence', shape: [size, width], dtype: 'float32' }, floats, (nodes, target) =>
    nodes.forEach((node, at) => target.set(features[node]!, at * width)),
  );
}

/** 1 where an edge leads from the node of the row to that of the column. */
function graphColumn(make: MakeColumn, size: number, targets: readonly ReadonlySet<number>[]): Column {
  return make({ name: 'graph', kind: 'graph', shape: [size, size], dtype: 'float32' }, floats, (nodes, target) =>
    nodes.forEach((from, row) =>
      nodes.forEach((to, column) => (target[row * size + column] = targets[from]!.has(to) ? 1 : 0)),
    ),
  );
}

function classesColumn(
  make: MakeColumn,
  size: number,
  classes: readonly string[],
  isIgnoring: boolean,
  classOf: (node: number, row: number) => number,
): Column {
  const field: Field = {
    ...{ name: 'classes', kind: 'mask', shape: [size], dtype: 'uint8', classes },
    ...(isIgnoring && { ignoreIndex: notCounted }),
  };
  return make(
    field,
    (length) => new Uint8Array(length),
    (nodes, target, row) => nodes.forEach((node, at) => (target[at] = classOf(node, row))),
  );
}

function unlabelledRemark(unlabelled: number, nodes: number): HostSaying[] {
  return unlabelled === 0 ? [] : [hostSaying('found', 'unlabelled', unlabelled, nodes)];
}

/** How many edges join nodes of different examples, where some do. */
function cutRemark(edges: readonly Edge[], parts: readonly Uint32Array[]): HostSaying[] {
  const partOf = new Map(parts.flatMap((nodes, part) => [...nodes].map((node) => [node, part] as const)));
  const cut = edges.filter(([from, to]) => partOf.get(from) !== partOf.get(to)).length;
  return cut === 0 ? [] : [hostSaying('found', 'cutEdges', cut, edges.length)];
}
