import { partLater } from '../browser/partLater';
import type { LayoutKind } from '../canvas/layout/layoutGraph';

/** Not a part of the first load. */
const layout = partLater(() => import('../canvas/layout/layOut'));

/** Lays the view out. */
export const layOut = (kind: LayoutKind): Promise<void> => Promise.resolve(layout((part) => part.layOut(kind)));
