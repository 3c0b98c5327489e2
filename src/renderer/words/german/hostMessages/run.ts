import type { Words } from '../../english/index';

export const run: Words['hostMessages']['run'] = {
  memoryRanOut:
    'Der Speicher reichte nicht. Verwenden Sie einen kleineren Batch, kleinere Bilder oder weniger Einheiten und Filter.',
};
