import { placeAtPoint, shownPicture } from './shownPicture';
import { boxOf } from './nodeBoxes';
import type { Point } from './spread';

/**
 * The path of the node whose card, volume or frame lies at a point of the canvas; of several, the last one drawn. A point of a frame
 * that is beside the nodes in it is at the frame.
 */
export function nodeAt(point: Point): string | undefined {
  const { picture, frame } = shownPicture().places.get(placeAtPoint(point))!;
  const { view, cards } = picture.place;
  const id = [...view.nodes.keys()].findLast((each) => {
    const box = cards.hosts.has(each) ? undefined : boxOf(view.prefix + each);
    return box && point.x >= box.x && point.x <= box.x + box.width && point.y >= box.y && point.y <= box.y + box.height;
  });
  return id === undefined ? frame?.path : view.prefix + id;
}
