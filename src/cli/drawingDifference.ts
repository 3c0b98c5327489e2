import { compareCosts, type Pair } from '@shared/compiler/compareCosts';
import type { NetloomDocument } from '@shared/document/schema';
import { compareDrawings } from '@shared/editing/compare/drawings';
import { tabulateDifferences } from '@shared/editing/compare/table';
import { formatShape, type Shape } from '@shared/tensor/shape';
import { grouped, scaled } from './text/numbers';
import { formatTable } from './text/textTable';

/** What `netloom diff` says of two drawings. */
export class DrawingDifference {
  constructor(
    private readonly before: NetloomDocument,
    private readonly after: NetloomDocument,
  ) {}

  json() {
    const { before, after } = this;
    return {
      before: before.name,
      after: after.name,
      ...compareDrawings(before, after),
      ...compareCosts(before, after),
    };
  }

  /** What was added, removed and changed, then shapes, then costs. */
  lines(): string[] {
    const { before, after } = this;
    const rows = tabulateDifferences([before, after]).map(({ label, values }) => [label, ...values]);
    const costs = compareCosts(before, after);
    const shapes = costs.shapes.map((shape) => [shape.path, shapeText(shape.before), shapeText(shape.after)]);
    const titled = (title: string, list: readonly (readonly string[])[]) =>
      list.length
        ? formatTable(
            [title, before.name, after.name].map((each) => ({ title: each, align: 'left' })),
            list,
          )
        : [];
    return [
      ...(rows.length ? titled('Difference', rows) : ['The networks and recipes are the same.']),
      ...titled('Output of', shapes),
      costLine('Parameters', costs.parameters, grouped),
      costLine('Work', costs.macs, (value) => scaled(value, 'MACs')),
      costLine('Activations', costs.activationBytes, (value) => scaled(value, 'B')),
      costLine('Training', costs.trainingBytes, (value) => scaled(value, 'B')),
    ];
  }
}

const shapeText = (shape: Shape | undefined): string => (shape ? formatShape(shape) : '?');

/** `Parameters    11,689,512 → 25,557,032 (2.19 times)`. */
function costLine(title: string, { before, after }: Pair, format: (value: number) => string): string {
  const factor = before > 0 && after !== before ? ` (${Number((after / before).toPrecision(3))} times)` : '';
  return `${title.padEnd(14)}${format(before)} → ${format(after)}${factor}`;
}
