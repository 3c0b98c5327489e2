import { say } from '../messages/saying';
import { DocumentError } from './error';
import type { Composite, NetloomDocument } from './schema';

/** Edges, weights and problems refer to nodes by id, so ids must be unique. */
export function checkUnique({ nodes, notes, composites }: NetloomDocument): void {
  checkUniqueComposites(composites);
  checkList(
    'nodes',
    'id',
    nodes.map(({ id }) => id),
  );
  checkList(
    'notes',
    'id',
    notes.map(({ id }) => id),
  );
}

/** The same for composites: their own names, and the ids and ports inside each. */
export function checkUniqueComposites(composites: readonly Composite[]): void {
  checkList(
    'composites',
    'type',
    composites.map(({ type }) => type),
  );
  composites.forEach(({ graph }, index) => {
    const place = `composites[${index}].graph`;
    checkList(
      `${place}.nodes`,
      'id',
      graph.nodes.map(({ id }) => id),
    );
    checkList(
      `${place}.inputs`,
      'name',
      graph.inputs.map(({ name }) => name),
    );
    checkList(
      `${place}.outputs`,
      'name',
      graph.outputs.map(({ name }) => name),
    );
  });
}

function checkList(place: string, key: string, values: readonly string[]): void {
  const first = new Map<string, number>();
  values.forEach((value, index) => {
    const earlier = first.get(value);
    if (earlier !== undefined) {
      throw new DocumentError(`${place}[${index}].${key}`, say('reading', 'nameTaken', value, `${place}[${earlier}]`));
    }
    first.set(value, index);
  });
}
