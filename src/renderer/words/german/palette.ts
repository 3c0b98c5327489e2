import type { Words } from '../english/index';

export const palette: Words['palette'] = {
  title: 'Blöcke',
  search: 'Blöcke suchen',
  searchHint: 'Blöcke suchen …',
  noMatch: (text) => `Kein Block passt zu „${text}“.`,
};
