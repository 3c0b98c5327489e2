import { area } from '../areas/area';

/** The drawing's views, and its messages. */
export const drawingWords = area('drawing', {
  undo: 'Undo',
  view: 'View',
  views: {
    cards: { label: 'Cards', title: 'Blocks with their settings and costs (1)' },
    volumes: { label: 'Volumes', title: 'The output of each block as a box: height, width, channels (2)' },
    tiles: { label: 'Tiles', title: 'Names and shapes only (3)' },
  },
  /** Names of undo steps. */
  edits: { reload: 'Reload from the file', name: 'Name' },
});
