import { partLater } from '../../browser/partLater';

/** Splitting and joining chains: seldom needed, so not a part of the first load. */
export const chains = partLater(() => import('./splitChains'));
