import type { Composite, NetloomDocument } from './schema';

/**
 * The text of the file. Keys have a fixed order and each node, edge and note is on its own line, so that a diff shows
 * the edit that was made. Parsing it gives an equal document.
 */
export function serializeDocument(document: NetloomDocument): string {
  const { format, version, name, nodes, edges, composites, notes, recipe } = document;
  const parts = [
    `"format": ${line(format)}`,
    `"version": ${line(version)}`,
    `"name": ${line(name)}`,
    `"nodes": ${lines(nodes.map(line), 1)}`,
    `"edges": ${lines(edges.map(line), 1)}`,
    `"composites": ${lines(composites.map(compositeText), 1)}`,
    `"notes": ${lines(notes.map(line), 1)}`,
    `"recipe": ${line(recipe)}`,
  ];
  return `{\n  ${parts.join(',\n  ')}\n}\n`;
}

/** A composite as it stands in a file: equal texts are equal composites, whatever the order of their keys. */
export function compositeText({ type, doc, parameters, graph }: Composite): string {
  const { nodes, edges, inputs, outputs, order } = graph;
  const inner = [
    `"nodes": ${lines(nodes.map(line), 4)}`,
    `"edges": ${lines(edges.map(line), 4)}`,
    `"inputs": ${lines(inputs.map(line), 4)}`,
    `"outputs": ${lines(outputs.map(line), 4)}`,
    ...(order ? [`"order": ${lines(order.map(line), 4)}`] : []),
  ].join(`,\n${indent(4)}`);
  const parts = [
    `"type": ${line(type)}`,
    `"doc": ${line(doc)}`,
    `"parameters": ${line(parameters)}`,
    `"graph": {\n${indent(4)}${inner}\n${indent(3)}}`,
  ];
  return `{\n${indent(3)}${parts.join(`,\n${indent(3)}`)}\n${indent(2)}}`;
}

function indent(level: number): string {
  return '  '.repeat(level);
}

function lines(items: readonly string[], level: number): string {
  return items.length ? `[\n${indent(level + 1)}${items.join(`,\n${indent(level + 1)}`)}\n${indent(level)}]` : '[]';
}

/** The order of keys wherever they occur; what is not listed (parameters' own names) follows in the order it has. */
const keys = [
  'id',
  'kind',
  'block',
  'type',
  'name',
  'parameters',
  'repeat',
  'each',
  'first',
  'then',
  'timeDistributed',
  'text',
  'position',
  'size',
  'bypass',
  'weightsOf',
  'from',
  'to',
  'x',
  'y',
  'width',
  'height',
  'dataset',
  'feeds',
  'objectives',
  'output',
  'target',
  'constant',
  'loss',
  'weight',
  'moves',
  'turn',
  'metrics',
  'validation',
  'optimizer',
  'clipping',
  'averaging',
  'schedule',
  'warmup',
  'augmentation',
  'epochs',
  'earlyStopping',
  'batch',
  'accumulation',
  'seed',
  'precision',
];
const ranks = new Map(keys.map((key, rank) => [key, rank]));

/** JSON on one line, with a space after commas and colons. */
function line(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(line).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  const rank = (key: string) => ranks.get(key) ?? ranks.size;
  entries.sort(([left], [right]) => rank(left) - rank(right));
  return entries.length
    ? `{ ${entries.map(([key, inner]) => `${JSON.stringify(key)}: ${line(inner)}`).join(', ')} }`
    : '{}';
}
