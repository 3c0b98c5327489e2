import { DocumentError } from './error';
import type { NetloomDocument } from './schema';

/** Ids name nodes in edges, weights and problems; with two of one name none of these would say what is meant. */
export function checkUnique({ nodes, notes, composites }: NetloomDocument): void {
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
      throw new DocumentError(
        `${place}[${index}].${key}`,
        `expected a name of its own; "${value}" is also that of ${place}[${earlier}].`,
      );
    }
    first.set(value, index);
  });
}
