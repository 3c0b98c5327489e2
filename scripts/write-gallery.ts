// Writes resources/gallery from the drawings of scripts/gallery: npx tsx scripts/write-gallery.ts
import { mkdirSync, writeFileSync } from 'node:fs';
import { galleryFiles } from './gallery';
import { galleryCards } from './gallery/cards';

const folder = new URL('../resources/gallery/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [file, text] of [...galleryFiles(), galleryCards()]) writeFileSync(new URL(file, folder), text);
