import type { BlockCategory } from '@shared/blocks/definition';
import { findArcs, type Arc } from '@shared/targets/figures/inside/findArcs';
import { entry, type Inside, type Part } from '@shared/targets/figures/inside/insideOfUse';
import { cellsOf, type Cell } from './lanes';
import { columnsOf, levelsOf } from './grid';
import { arcPath, lineTo, type Point } from './paths';

export interface SceneBox {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly category: BlockCategory;
  readonly isMerge: boolean;
}

/** The picture of what is inside a composite, canvas pixels from its top left. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly SceneBox[];
  /** SVG paths of edges, and of skips, which have the colour of merges. */
  readonly lines: readonly string[];
  readonly skips: readonly string[];
}

/** Most parts that a miniature shows: of more, a card would show dust. */
export const mostParts = 160;

const laneHeight = 13;
const boxHeight = 9;
const mostLanesHeight = 80;
const margin = 5;

/** Draws the inside of a composite into a frame of this width; as high as it needs to be. Parts never overlap. */
export function sceneOf(inside: Inside, width: number): Scene {
  const arcs = findArcs(inside);
  const cells = cellsOf(inside, arcs);
  const columns = columnsOf(inside, cells, width);
  const levels = levelsOf(arcs, cells, margin);
  const top = margin + levels.height;
  const lanes = Math.max(0, ...[...cells.values()].map(({ lane }) => lane)) + 1;
  const pitch = Math.min(laneHeight, mostLanesHeight / lanes);
  const middle = top + (lanes * pitch) / 2;
  const yOf = ({ lane, isAlone }: Cell) => (isAlone ? middle : top + (lane + 0.5) * pitch);
  const height = Math.min(boxHeight, 0.75 * pitch);

  const boxes = inside.parts.flatMap((part): SceneBox[] => {
    const cell = cells.get(part.id);
    if (!cell) return [];
    const { middle: x, room } = columns[cell.column]!;
    return [boxOf(part, { x, y: yOf(cell) }, room, height)];
  });
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const start = (id: string): Point => (id === entry ? { x: 0, y: middle } : rightOf(byId.get(id)!));
  const lines = [
    ...inside.steps.flatMap(([from, to]) => {
      const [source, target] = [cells.get(from), byId.get(to)];
      if ((from !== entry && !source) || !target || isSkip(arcs, from, to)) return [];
      return [lineTo(start(from), leftOf(target), columns, (source?.column ?? 0) + 1, cells.get(to)!.column)];
    }),
    ...inside.exits.flatMap((id) => {
      const box = byId.get(id);
      return box
        ? [lineTo(rightOf(box), { x: width, y: middle }, columns, cells.get(id)!.column + 1, columns.length)]
        : [];
    }),
  ];
  const skips: string[] = [];
  const onArcs: SceneBox[] = [];
  arcs.forEach((arc, index) => {
    const target = byId.get(arc.to)!;
    const end = { x: target.x + target.width / 2, y: target.y };
    const from = start(arc.from);
    const level = levels.middles[index]!;
    skips.push(arcPath({ x: from.x + 1, y: from.y }, end, level));
    const room = (end.x - from.x) / (arc.parts.length + 1);
    arc.parts.forEach((id, place) => {
      const part = inside.parts.find((one) => one.id === id)!;
      onArcs.push(boxOf(part, { x: from.x + (place + 1) * room, y: level }, Math.min(room, 18), boxHeight));
    });
  });
  return { width, height: top + lanes * pitch + margin, boxes: [...boxes, ...onArcs], lines, skips };
}

const rightOf = ({ x, y, width, height }: SceneBox): Point => ({ x: x + width, y: y + height / 2 });
const leftOf = ({ x, y, height }: SceneBox): Point => ({ x, y: y + height / 2 });
const isSkip = (arcs: readonly Arc[], from: string, to: string) =>
  arcs.some((arc) => !arc.parts.length && arc.from === from && arc.to === to);

function boxOf(part: Part, { x, y }: Point, room: number, height: number): SceneBox {
  const width = part.isMerge ? Math.min(height, room * 0.8) : Math.min(18, room * 0.72);
  const { id, category, isMerge } = part;
  return { id, category, isMerge, x: x - width / 2, y: y - height / 2, width, height };
}
