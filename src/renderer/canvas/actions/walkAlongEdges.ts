import { moveNodes } from '@shared/editing';
import { idAt, scopePrefix } from '@shared/compiler/path';
import { edit, select, selectPaths } from '../../drawing/drawingActions';
import { drawingStore } from '../../drawing/drawingStore';
import { pathOf, viewOf, type View } from '../../drawing/drawingView';
import { withChips } from '../../drawing/viewCards';
import { bringToView } from '../../viewport/moveView';
import { focusNode } from '../../viewport/focusNode';
import { shownPicture } from '../../viewport/shownPicture';
import { grid } from '../../viewport/grid';
import { volumePlaces } from '../../viewport/volumePlaces';
import { wordsOf } from '../../words/currentWords';
import { canvasWords } from '../../words/english/canvas';

type Direction = 'left' | 'right' | 'up' | 'down';

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/**
 * Arrow keys walk along edges: right to what a node feeds, left to what feeds it, up and down between siblings, into a frame and
 * out of it. With
 * Alt they move the selection by one step of the grid, with Shift and Alt by five. @returns whether the key meant
 * something.
 */
export function walk({ key, altKey, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  const direction = directions[key];
  if (!direction || ctrlKey || metaKey) return false;
  if (altKey) return nudge(direction, shiftKey ? 5 * grid : grid);
  const state = drawingStore.getState();
  const view = viewOf(state);
  const current = state.selection.at(-1);
  const next = current === undefined ? view.graph.nodes[0]?.id : neighbour(view, current, direction);
  const path = next === undefined ? acrossFrame(pathOf(current ?? '', state), direction) : view.prefix + next;
  if (path === undefined) return false;
  if (shiftKey && next !== undefined) select([...new Set([...state.selection, next])]);
  else selectPaths([path]);
  bringToView(path);
  focusNode(path);
  return true;
}

/** Down from a frame into it, where nothing else is below; and out of it again. */
function acrossFrame(path: string, direction: Direction): string | undefined {
  const { places } = shownPicture();
  const here = places.get(scopePrefix(path));
  if (direction === 'up' || direction === 'left') return here?.frame?.path;
  if (direction !== 'down') return undefined;
  const inside = here?.picture.frames.get(idAt(path))?.inside.place.view;
  const first = inside?.wired.inputs[0]?.to[0]?.[0] ?? inside?.graph.nodes[0]?.id;
  return inside && first !== undefined ? inside.prefix + first : undefined;
}

/** The node that a step in this direction reaches; of several the one that lies nearest in height. */
export function neighbour(
  { graph, nodes }: Pick<View, 'graph' | 'nodes'>,
  current: string,
  direction: Direction,
): string | undefined {
  const after = graph.edges.filter(({ from }) => from[0] === current).map(({ to }) => to[0]);
  const before = graph.edges.filter(({ to }) => to[0] === current).map(({ from }) => from[0]);
  const height = (id: string) => nodes.get(id)?.position.y ?? 0;
  const here = height(current);
  if (direction === 'right' || direction === 'left') {
    const candidates = direction === 'right' ? after : before;
    return [...candidates].sort((left, right) => Math.abs(height(left) - here) - Math.abs(height(right) - here))[0];
  }
  const siblings = graph.edges.flatMap(({ from, to }) => {
    if (before.includes(from[0]) && to[0] !== current) return [to[0]];
    return after.includes(to[0]) && from[0] !== current ? [from[0]] : [];
  });
  const side = direction === 'down' ? 1 : -1;
  return [...new Set(siblings)]
    .filter((id) => (height(id) - here) * side > 0)
    .sort((left, right) => (height(left) - height(right)) * side)[0];
}

function nudge(direction: Direction, by: number): boolean {
  const state = drawingStore.getState();
  const { nodes, notes, scope, readOnly } = viewOf(state);
  if (readOnly || !state.selection.length || volumePlaces()) return false;
  const [x, y] = { left: [-by, 0], right: [by, 0], up: [0, -by], down: [0, by] }[direction] as [number, number];
  const places = new Map(
    state.selection.flatMap((id) => {
      const position = (nodes.get(id) ?? notes.find((note) => note.id === id))?.position;
      return position ? [[id, { x: position.x + x, y: position.y + y }] as const] : [];
    }),
  );
  return edit(wordsOf(canvasWords).edits.move, (document) => moveNodes(document, withChips(places), scope), {
    merge: `nudge:${state.selection.join()}`,
  });
}
