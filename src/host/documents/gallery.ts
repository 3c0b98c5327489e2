import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { withoutExtension } from '@shared/document/fileName';
import { readCertificates, type Certificate } from './certificates';

const gallerySchema = z.array(z.object({ file: z.string(), name: z.string(), description: z.string() }));

export interface GalleryEntry {
  readonly path: string;
  readonly name: string;
  readonly description: string;
  /** What it was found to be equal to. */
  readonly certificate?: Certificate;
}

/** The networks that come with Netloom, in the order of the gallery's own list: the first is the one to start with. */
export async function readGalleryList(folder: string): Promise<readonly GalleryEntry[]> {
  const list = gallerySchema.parse(JSON.parse(await readFile(join(folder, 'gallery.json'), 'utf8')));
  const certificates = await readCertificates(folder);
  return list.map(({ file, name, description }) => {
    const certificate = certificates.get(withoutExtension(file));
    return { path: join(folder, file), name, description, ...(certificate && { certificate }) };
  });
}
