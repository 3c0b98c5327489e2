import { idAt } from '@shared/compiler/path';
import type { Positions } from '@shared/editing';
import { snapped } from '../../viewport/grid';
import type { FlowNode } from '../../viewport/flowTypes';
import { spreadWithout } from '../../viewport/picture';
import { shownPlace } from '../../viewport/shownPicture';

/** Where nodes of a place that were dropped belong in the drawing, by id: there they are shown where they were dropped. */
export function droppedPlaces(dropped: readonly Pick<FlowNode, 'id' | 'position'>[], prefix: string): Positions {
  const shown = shownPlace(prefix);
  if (!shown) return new Map();
  const { picture, frame } = shown;
  const ids = dropped.map(({ id }) => idAt(id));
  // A frame takes the room that was made for it along.
  const others = spreadWithout(picture, ids);
  const placed = new Map(picture.placed.map((node) => [node.id, node]));
  return new Map(
    dropped.map(({ position }, index) => {
      const id = ids[index]!;
      const node = placed.get(id);
      const x = position.x + (frame?.corner.x ?? 0);
      const y = position.y + (frame?.corner.y ?? 0) + (node?.above ?? 0);
      const start = picture.place.view.nodes.get(id)?.position;
      const own =
        start && picture.frames.size ? { to: picture.spread.forth(start), from: others.forth(start) } : undefined;
      const moved = own ? { x: x - own.to.x + own.from.x, y: y - own.to.y + own.from.y } : { x, y };
      return [id, snapped(others.back(moved))] as const;
    }),
  );
}
