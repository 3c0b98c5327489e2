import type { Words } from '../english/index';

export const drop: Words['drop'] = {
  drop: 'Ordner oder Dateien ablegen, um sie als Daten zu wählen',
};
