import type { Surroundings } from './surroundings';
import type { Missing, Problem } from '../problem';
import type { BlockDefinition } from '../../blocks/definition';
import type { Edge } from '../../document/schema';
import type { Arrival } from './expansion';
import type { GraphIndex } from './graphIndex';
import type { Source } from '../network';
import { idAt } from '../path';
import { labelled, stated } from '../../messages/saying';

/** A connection to a node: along an edge of its graph, or from an input of the enclosing composite. */
export interface Incoming {
  readonly port: string;
  readonly edge?: Edge;
  readonly origin: Source | undefined;
  /** The edge closes a cycle. */
  readonly circular?: boolean;
  /** The node at the other end has no such output. */
  readonly noSuchOutput?: boolean;
}

export interface Wiring {
  readonly arrivals: readonly Arrival[];
  readonly problems: readonly Problem[];
  readonly missing: readonly Missing[];
}

/** Sorts a node's connections by port, and reports excess, invalid and missing ones. */
export function wire(path: string, block: BlockDefinition, incoming: readonly Incoming[]): Wiring {
  const arrivals: Arrival[] = [];
  const problems: Problem[] = [];
  const missing: Missing[] = [];
  block.inputs.forEach((port, index) => {
    let count = 0;
    for (const item of incoming) {
      if (item.port !== port.name) continue;
      count++;
      if (count > 1 && !port.many) problems.push(tooMany(path, port.name, item));
      else
        arrivals.push(
          item.edge ? { port: index, origin: item.origin, edge: item.edge } : { port: index, origin: item.origin },
        );
      if (item.circular) problems.push(cycle(path, item.edge!));
      if (item.noSuchOutput) problems.push(noOutput(path, item.edge!));
    }
    if (!count) missing.push(unconnected(path, port.name, block));
  });
  for (const item of incoming) {
    if (item.edge && !block.inputs.some(({ name }) => name === item.port))
      problems.push(noInput(path, block, item.edge));
  }
  return { arrivals, problems, missing };
}

/** A merge that only one edge reaches is half drawn. */
export function lonelyMerges(path: string, block: BlockDefinition, arrivals: readonly Arrival[]): Problem[] {
  return block.inputs.flatMap(({ many }, index): Problem[] => {
    const arriving = arrivals.filter(({ port }) => port === index);
    if (!many || arriving.length !== 1) return [];
    const id = idAt(path);
    const [{ edge }] = arriving as [Arrival];
    const lonely = edge
      ? stated('drawing', 'onlyInput', block.type, id, edge.from[0])
      : stated('drawing', 'onlyOneInput', block.type, id);
    return [
      {
        path,
        severity: 'error',
        ...lonely,
        remedies: [{ ...labelled('removeNode', id), action: { kind: 'remove' } }],
      },
    ];
  });
}

/** Problems of the graph itself: dangling edges and duplicate ids. */
export function looseEnds(
  { loose, duplicates, positions, nodes }: GraphIndex,
  { prefix, readOnly }: Pick<Surroundings, 'prefix' | 'readOnly'>,
): Problem[] {
  const hanging = loose.map((edge): Problem => {
    const [known, unknown] = positions.has(edge.from[0]) ? [edge.from, edge.to] : [edge.to, edge.from];
    return {
      path: positions.has(known[0]) ? prefix + known[0] : '',
      edge,
      severity: 'error',
      ...stated('drawing', 'dangling', edge.from[0], edge.to[0], unknown[0]),
      ...(readOnly ? {} : { remedies: [removal(edge)] }),
    };
  });
  const doubled = duplicates.map((place): Problem => {
    const { id } = nodes[place]!;
    return {
      path: prefix + id,
      severity: 'error',
      ...stated('drawing', 'duplicateId', id),
    };
  });
  return [...hanging, ...doubled];
}

function tooMany(path: string, port: string, { edge }: Incoming): Problem {
  return {
    path,
    severity: 'error',
    ...stated('drawing', 'tooManyEdges', port, path),
    ...(edge && { edge, remedies: [removal(edge)] }),
  };
}

function cycle(path: string, edge: Edge): Problem {
  return {
    path,
    edge,
    severity: 'error',
    ...stated('drawing', 'cycle', edge.from[0], edge.to[0]),
    remedies: [removal(edge)],
  };
}

function noOutput(path: string, edge: Edge): Problem {
  return {
    path,
    edge,
    severity: 'error',
    ...stated('drawing', 'noOutput', edge.from[0], edge.from[1]),
    remedies: [removal(edge)],
  };
}

function noInput(path: string, block: BlockDefinition, edge: Edge): Problem {
  const names = block.inputs.map(({ name }) => name);
  return {
    path,
    edge,
    severity: 'error',
    ...(names.length
      ? stated('drawing', 'noInput', path, edge.to[1], names)
      : stated('drawing', 'noInputs', path, edge.to[1], block.type)),
    remedies: [removal(edge)],
  };
}

function unconnected(path: string, port: string, block: BlockDefinition): Missing {
  const lacking =
    block.inputs.length > 1
      ? stated('drawing', 'portNotConnected', path, port)
      : stated('drawing', 'notConnected', path);
  return { path, port, ...lacking };
}

export function removal(edge: Edge) {
  return {
    ...labelled('removeEdge', edge.from[0], edge.to[0]),
    action: { kind: 'disconnect', edge },
  } as const;
}
