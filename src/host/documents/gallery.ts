import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const gallerySchema = z.array(z.object({ file: z.string(), name: z.string(), description: z.string() }));

export interface GalleryEntry {
  readonly path: string;
  readonly name: string;
  readonly description: string;
}

/** The networks that come with Netloom, in the order of the gallery's own list: the first is the one to start with. */
export async function readGalleryList(folder: string): Promise<readonly GalleryEntry[]> {
  const list = gallerySchema.parse(JSON.parse(await readFile(join(folder, 'gallery.json'), 'utf8')));
  return list.map(({ file, name, description }) => ({ path: join(folder, file), name, description }));
}
