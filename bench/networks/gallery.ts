import { readFileSync } from 'node:fs';
import { parseDocument } from '@shared/document';
import { setParameters } from '@shared/editing';
import type { NetloomDocument } from '@shared/document/schema';

/** A drawing of the gallery for images of this size. */
export function fromGallery(name: string, shape: readonly number[]): NetloomDocument {
  const file = new URL(`../../resources/gallery/${name}.netloom.json`, import.meta.url);
  return setParameters(parseDocument(readFileSync(file, 'utf8')), ['input'], { shape: [...shape] });
}
