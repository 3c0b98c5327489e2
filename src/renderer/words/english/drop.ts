import { area } from '../areas/area';

/** Files that are dragged over the window. */
export const dropWords = area('drop', {
  drop: 'Drop a folder or files to choose them as data',
});
