import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** How a network of the gallery was found to be equal to a reference with the same weights. */
export const certificateSchema = z.object({
  /** What the reference is called in its package, or the paper that it follows. */
  reference: z.string(),
  /** The package that has the reference, or whose layers it is made of. */
  package: z.string(),
  version: z.string(),
  /** Trainable parameters of the reference. */
  parameters: z.int(),
  /**
   * The largest difference of an answer on ONNX Runtime, or of the exported PyTorch code, from the reference's, relative to the
   * reference's largest.
   */
  difference: z.number(),
  /** Names the layers that were compared: `scripts/certify/drawingDigest`. */
  drawing: z.string(),
});

export type Certificate = z.infer<typeof certificateSchema>;

/** `Equal to torchvision 0.29.2 within 2.8e-7`. */
export function certificateLine({ package: name, version, difference }: Certificate): string {
  return `Equal to ${name} ${version} within ${difference.toExponential(1)}`;
}

export const certificatesFile = 'certificates.json';

/** The certificates of a folder's networks, by the name of the file without its ending. They are made by `scripts/write-certificates.ts`. */
export async function readCertificates(folder: string): Promise<ReadonlyMap<string, Certificate>> {
  const text = await readFile(join(folder, certificatesFile), 'utf8');
  return new Map(Object.entries(z.record(z.string(), certificateSchema).parse(JSON.parse(text))));
}
