// Writes the networks of resources/gallery: `npx tsx scripts/write-gallery.ts`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { documentSchema } from '../src/shared/document/schema';
import { lenet5 } from './gallery/lenet';

const folder = new URL('../resources/gallery/', import.meta.url);

export const gallery = { 'lenet-5': lenet5 };

/** One node and one edge a line, so that a change reads in a diff like the edit that was made. */
function format(document: Record<string, unknown>): string {
  const lines = Object.entries(document).map(([key, value]) => {
    const rows = Array.isArray(value) && value.length > 0 ? value.map((entry) => `    ${JSON.stringify(entry)}`) : undefined;
    return `  ${JSON.stringify(key)}: ${rows ? `[\n${rows.join(',\n')}\n  ]` : JSON.stringify(value)}`;
  });
  return `{\n${lines.join(',\n')}\n}\n`;
}

mkdirSync(folder, { recursive: true });
for (const [name, draw] of Object.entries(gallery)) {
  writeFileSync(new URL(`${name}.netloom.json`, folder), format(documentSchema.parse(draw().document())));
}
