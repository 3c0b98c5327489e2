import { parameterSchema } from '../document/parameters/schema';
import type { ParameterSpec } from '../document/parameters/spec';
import { blockLibrary } from '../blocks/library';
import {
  identifierSchema,
  type Composite,
  type NetloomDocument,
  type NetNode,
  type ParameterValue,
} from '../document/schema';
import { changeComposite } from './composites';
import { nameOfBoth } from './ids';
import { EditError, graphOf, mapChanged } from './scope';
import { setParameters } from './parameters';
import { namesUsedBy, renameIn, substituteNode } from './substitute';
import { say } from '../messages/saying';

export type ExposedParameter = Composite['parameters'][string];

/**
 * The spec under which a composite exposes a node's parameter: its own, bounds and all, with the node's value as the default.
 * `undefined` where that value is an expression or invalid.
 */
export function exposable(spec: ParameterSpec, value: ParameterValue | undefined): ExposedParameter | undefined {
  const given = parameterSchema(spec).safeParse(value ?? spec.default);
  return given.success ? ({ ...structuredClone(spec), default: given.data } as ExposedParameter) : undefined;
}

/**
 * Exposes a parameter of a node inside a composite, to be set per instance. Its current value becomes the default.
 * @returns the document and the name of the exposed parameter.
 */
export function exposeParameter(
  document: NetloomDocument,
  type: string,
  id: string,
  parameter: string,
): { document: NetloomDocument; name: string } {
  const composite = compositeOf(document, type);
  const node = graphOf(document, type).nodes.find((candidate) => candidate.id === id);
  const spec = node && blockLibrary(document).get(node.block)?.parameters[parameter];
  const exposed = spec && exposable(spec, node.parameters[parameter]);
  if (!exposed) throw new EditError(say('refusal', 'notExposable', parameter, id));
  const taken = new Set(Object.keys(composite.parameters));
  const name = taken.has(parameter) ? nameOfBoth(id, parameter, taken) : parameter;
  const offered = changeComposite(document, type, { parameters: { ...composite.parameters, [name]: exposed } });
  return { document: setParameters(offered, [id], { [parameter]: { expression: name } }, type), name };
}

/** Removes an exposed parameter; inside the composite it is replaced by its default. */
export function concealParameter(document: NetloomDocument, type: string, name: string): NetloomDocument {
  const { [name]: gone, ...parameters } = compositeOf(document, type).parameters;
  if (!gone) return document;
  const inside = (node: NetNode) => substituteNode(node, { [name]: gone.default });
  const use = ({ parameters: { [name]: _, ...rest }, each, ...node }: NetNode): NetNode => ({
    ...node,
    ...withEach(each, ({ [name]: __, ...kept }) => kept),
    parameters: rest,
  });
  return rewrite(document, type, parameters, inside, use);
}

/** Renames an exposed parameter, inside the composite and in all its instances. */
export function renameExposed(document: NetloomDocument, type: string, name: string, wanted: string): NetloomDocument {
  const before = compositeOf(document, type).parameters;
  if (wanted === name || !before[name]) return document;
  if (!identifierSchema.safeParse(wanted).success || wanted.includes('-')) {
    throw new EditError(say('refusal', 'parameterName', wanted));
  }
  if (before[wanted]) throw new EditError(say('refusal', 'parameterTaken', type, wanted));
  const renamed = <Value>(record: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(record).map(([key, value]) => [key === name ? wanted : key, value]));
  const inside = (node: NetNode): NetNode => renameIn(node, name, wanted);
  return rewrite(document, type, renamed(before), inside, ({ each, ...node }) => ({
    ...node,
    ...withEach(each, renamed),
    parameters: renamed(node.parameters),
  }));
}

/** What a node says of its repetitions, changed; nothing where nothing is left. */
function withEach(each: NetNode['each'], change: (each: NonNullable<NetNode['each']>) => NetNode['each']) {
  const changed = each && change(each);
  return changed && Object.keys(changed).length ? { each: changed } : {};
}

function compositeOf(document: NetloomDocument, type: string): Composite {
  const composite = document.composites.find((candidate) => candidate.type === type);
  if (!composite) throw new EditError(say('refusal', 'notOwnComposite', type));
  return composite;
}

type Change = (node: NetNode) => NetNode;

function rewrite(
  document: NetloomDocument,
  type: string,
  parameters: Composite['parameters'],
  inside: Change,
  use: Change,
): NetloomDocument {
  const uses = (nodes: NetNode[]) => mapChanged(nodes, (node) => (node.block === type ? use(node) : node));
  const composites = document.composites.map((composite) => {
    const { graph } = composite;
    if (composite.type !== type) return { ...composite, graph: { ...graph, nodes: uses(graph.nodes) } };
    const touches = (node: NetNode) => namesUsedBy(node).length > 0;
    return {
      ...composite,
      parameters,
      graph: { ...graph, nodes: graph.nodes.map((node) => (touches(node) ? inside(node) : node)) },
    };
  });
  return { ...document, nodes: uses(document.nodes), composites };
}
