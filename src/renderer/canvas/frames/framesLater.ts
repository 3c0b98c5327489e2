import { partLater } from '../../browser/partLater';

/** Opening in place: not a part of the first load. */
export const frames = partLater(() => import('./openHere'));
