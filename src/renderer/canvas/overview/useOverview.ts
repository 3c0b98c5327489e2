import { useCallback, useMemo, useRef, useState, type MouseEvent } from 'react';
import { selectPaths } from '../../drawing/drawingActions';
import { flow } from '../../viewport/flow';
import { isOfDrawing, type FlowEdge, type FlowNode } from '../../viewport/flowTypes';
import type { Detail } from '../../viewport/detail';
import { boxOf } from '../../viewport/flowBox';

/** Drawings with more nodes become one picture when seen from afar. */
export const fewNodes = 250;
/** At most this many selected or dragged nodes are page elements; more are part of the picture. */
const fewElements = 50;

interface Drawn {
  readonly nodes: FlowNode[];
  readonly edges: FlowEdge[];
  readonly detail: Detail;
}

const hiddenCopies = new WeakMap<FlowNode, FlowNode>();

function hidden(node: FlowNode): FlowNode {
  let copy = hiddenCopies.get(node);
  if (!copy) hiddenCopies.set(node, (copy = { ...node, hidden: true } as FlowNode));
  return copy;
}

/**
 * From afar, React Flow gets elements only for what the user touches: the node under the pointer, the selection, and
 * dragged nodes with their edges. All others are marked hidden, and `Overview` draws them.
 */
export function useOverview({ nodes, edges, detail }: Drawn) {
  const isFar = detail !== 'full' && nodes.length > fewNodes;
  const [hovered, setHovered] = useState<string>();
  const before = useRef<{ tiles: readonly FlowNode[]; lines: readonly FlowEdge[]; edges?: FlowEdge[] }>({
    tiles: [],
    lines: [],
  });
  const shown = useMemo(() => {
    if (!isFar) return { nodes, edges, tiles: before.current.tiles, lines: before.current.lines };
    const blocks = nodes.filter(isOfDrawing);
    const dragged = new Set(blocks.filter(({ dragging }) => dragging).map(({ id }) => id));
    const selected = blocks.filter((node) => node.selected);
    if (dragged.size > fewElements) dragged.clear();
    const elements = new Set([...(selected.length > fewElements ? [] : selected.map(({ id }) => id)), ...dragged]);
    if (hovered !== undefined) elements.add(hovered);
    // Tab needs one node to focus.
    if (!elements.size && blocks[0]) elements.add(blocks[0].id);
    const isLoose = ({ source, target }: FlowEdge) => dragged.has(source) || dragged.has(target);
    const tiles = blocks.filter(({ id }) => !dragged.has(id));
    const lines = edges.filter((edge) => !isLoose(edge));
    // The same as before where only dragged nodes have moved, so that the picture stays.
    const kept = before.current;
    before.current = {
      tiles: sameItems(tiles, kept.tiles) ? kept.tiles : tiles,
      lines: sameItems(lines, kept.lines) ? kept.lines : lines,
    };
    return {
      nodes: nodes.map((node) => (!isOfDrawing(node) || elements.has(node.id) ? node : hidden(node))),
      edges: edges.filter((edge) => edge.selected || isLoose(edge)),
      ...before.current,
    };
  }, [isFar, nodes, edges, hovered]);

  const at = useCallback(
    (x: number, y: number): string | undefined => {
      const point = flow()?.screenToFlowPosition({ x, y }, { snapToGrid: false });
      if (!point) return undefined;
      return nodes.findLast((node) => {
        const box = boxOf(node, nodes);
        const isOver =
          point.x >= box.x && point.x <= box.x + box.width && point.y >= box.y && point.y <= box.y + box.height;
        return isOver && isOfDrawing(node);
      })?.id;
    },
    [nodes],
  );
  const onMouseMove = useCallback(
    ({ clientX, clientY, buttons }: MouseEvent) => {
      if (isFar && !buttons) setHovered(at(clientX, clientY));
    },
    [isFar, at],
  );
  // A finger taps without having hovered.
  const onPaneClick = useCallback(
    ({ clientX, clientY }: MouseEvent) => {
      const id = isFar ? at(clientX, clientY) : undefined;
      if (id !== undefined) selectPaths([id]);
    },
    [isFar, at],
  );
  const corner = useRef({ x: 0, y: 0 });
  const onSelectionStart = useCallback(({ clientX, clientY }: MouseEvent) => {
    corner.current = { x: clientX, y: clientY };
  }, []);
  const onSelectionEnd = useCallback(
    ({ clientX, clientY }: MouseEvent) => {
      const ends = [corner.current, { x: clientX, y: clientY }].map((point) =>
        flow()?.screenToFlowPosition(point, { snapToGrid: false }),
      );
      if (!isFar || !ends[0] || !ends[1]) return;
      const [left, right] = [ends[0].x, ends[1].x].sort((one, other) => one - other) as [number, number];
      const [top, bottom] = [ends[0].y, ends[1].y].sort((one, other) => one - other) as [number, number];
      const inside = nodes.filter((node) => {
        const { x, y, width, height } = boxOf(node, nodes);
        return isOfDrawing(node) && x >= left && x + width <= right && y >= top && y + height <= bottom;
      });
      setTimeout(() => selectOutermost(inside.map(({ id }) => id)));
    },
    [isFar, nodes],
  );
  return { isFar, shown, onMouseMove, onPaneClick, onSelectionStart, onSelectionEnd };
}

/** Of what a rectangle holds, that of the outermost place: a frame is selected as a whole. */
function selectOutermost(paths: readonly string[]): void {
  const depth = (path: string) => path.split('/').length;
  selectPaths([...paths].sort((one, other) => depth(one) - depth(other)));
}

const sameItems = <Item>(left: readonly Item[], right: readonly Item[]): boolean =>
  left.length === right.length && left.every((item, index) => item === right[index]);
