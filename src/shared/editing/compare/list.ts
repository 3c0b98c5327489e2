import type { DrawingDifferences } from './drawings';

/** One thing in which two drawings differ, as text; '–' where one has nothing there. */
export interface Difference {
  readonly part: 'recipe' | 'network';
  readonly kind: 'added' | 'removed' | 'changed';
  /** What it is about: `optimizer.learningRate`, `C1 · filters`, `conv1 → pool1`. */
  readonly label: string;
  /** The path of the node that it is about, see `NodeDifference`. */
  readonly node?: string;
  readonly before: string;
  readonly after: string;
}

const nothing = '–';

/** All in which two drawings differ: the recipe, then nodes, then connections. */
export function listDifferences({ recipe, nodes, connections }: DrawingDifferences): Difference[] {
  return [
    ...recipe.map(({ path, before, after }): Difference => ({
      ...{ part: 'recipe', kind: 'changed', label: path },
      ...{ before: textOf(before), after: textOf(after) },
    })),
    ...nodes.flatMap(({ kind, name, path: node, block, changes }): Difference[] =>
      kind === 'changed'
        ? changes.map(({ path, before, after }) => ({
            ...{ part: 'network', kind, node, label: `${name} · ${path}` },
            ...{ before: textOf(before), after: textOf(after) },
          }))
        : [{ part: 'network', kind, node, label: name, ...sides(kind, block) }],
    ),
    ...connections.map(({ kind, connection }): Difference => ({
      ...{ part: 'network', kind, label: connection },
      ...sides(kind, 'connected'),
    })),
  ];
}

function sides(kind: 'added' | 'removed', text: string): { before: string; after: string } {
  return kind === 'added' ? { before: nothing, after: text } : { before: text, after: nothing };
}

function textOf(value: unknown): string {
  if (value === undefined) return nothing;
  if (Array.isArray(value)) return value.map(textOf).join(' × ');
  if (typeof value === 'object' && value !== null && 'expression' in value) return String(value.expression);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
