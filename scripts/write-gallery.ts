// Writes resources/gallery from the drawings of scripts/gallery: npx tsx scripts/write-gallery.ts
import { mkdirSync, writeFileSync } from 'node:fs';
import { galleryFiles } from './gallery';

const folder = new URL('../resources/gallery/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [file, text] of galleryFiles()) writeFileSync(new URL(file, folder), text);
