import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { certificateSchema, type Certificate as Shown } from '@shared/contract/cards';

/** A certificate as its file keeps it. */
export const keptCertificateSchema = certificateSchema.extend({
  /** Names the layers that were compared: `scripts/certify/drawingDigest`. */
  drawing: z.string(),
});

export type Certificate = z.infer<typeof keptCertificateSchema>;

/** `Equal to torchvision 0.29.2 within 2.8e-7`. */
export function certificateLine({ package: name, version, difference }: Shown): string {
  return `Equal to ${name} ${version} within ${difference.toExponential(1)}`;
}

export const certificatesFile = 'certificates.json';

/** The certificates of a folder's networks, by the name of the file without its ending. They are made by `scripts/write-certificates.ts`. */
export async function readCertificates(folder: string): Promise<ReadonlyMap<string, Certificate>> {
  const text = await readFile(join(folder, certificatesFile), 'utf8');
  return new Map(Object.entries(z.record(z.string(), keptCertificateSchema).parse(JSON.parse(text))));
}
