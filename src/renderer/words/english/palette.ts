import { area } from '../areas/area';

/** The list of blocks. */
export const paletteWords = area('palette', {
  title: 'Blocks',
  search: 'Search blocks',
  searchHint: 'Search blocks…',
  noMatch: (text: string) => `No block matches “${text}”.`,
});
