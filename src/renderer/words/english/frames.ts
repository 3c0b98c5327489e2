import { area } from '../areas/area';

/** Composites that are open in place. */
export const framesWords = area('frames', {
  openHere: 'Open here',
  openHereTitle: 'Opens this composite in place, among the blocks around it (O)',
  close: 'Close',
  closeTitle: 'Folds this composite to its card (O)',
  fullScreen: 'Full screen',
  fullScreenTitle: 'Fills the canvas with what is inside (Enter)',
  open: 'open in place',
  inside: (name: string) => `inside ${name}`,
  readOnly: 'read-only',
  firstOf: (times: string) => `1 of ×${times}`,
  noEdgeAcross:
    'An edge can’t cross the border of an open composite. Inside, connect its blocks with each other; outside, use the ports of its frame.',
});
