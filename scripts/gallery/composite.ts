import { singleGraph } from '../../src/shared/blocks/composites/graph';
import type { Composite } from '../../src/shared/document/schema';

type Exposed = Composite['parameters'];

/** A block of a drawing's own, with one input and one output. */
export function composite(
  type: string,
  doc: string,
  parameters: Exposed,
  ...graph: Parameters<typeof singleGraph>
): Composite {
  return { type, doc, parameters, graph: singleGraph(...graph) };
}

/** A whole number of at least 1. */
export const count = (value: number, help: string): Exposed[string] => ({
  ...{ kind: 'integer', default: value, minimum: 1, help },
});
