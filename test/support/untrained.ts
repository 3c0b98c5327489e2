import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { initializeState, weightsMetadata } from '@shared/compiler';
import { analyze } from '@shared/compiler/analyze';
import { parseDocument, serializeDocument } from '@shared/document';
import type { NetloomDocument, Recipe } from '@shared/document/schema';
import { writeSafetensors } from '@shared/tensor/safetensors';
import { root } from './checkout';
import { temporaryFolder } from './home';

/** A drawing and weights in files. */
export interface WithWeights {
  readonly file: string;
  readonly weights: string;
  readonly folder: string;
  readonly document: NetloomDocument;
}

/** Writes a drawing with the weights that training would begin with: what it answers is of the right form. */
export async function untrained(document: NetloomDocument, classes?: readonly string[]): Promise<WithWeights> {
  const { network } = analyze(document);
  if (!network) throw new Error(`${document.name} is not complete.`);
  const folder = temporaryFolder();
  const [file, weights] = [join(folder, 'drawing.netloom.json'), join(folder, 'model.safetensors')];
  const channels = network.nodes.find(({ block }) => block.boundary === 'input')!.context.outputs[0]!.shape.at(-1)!;
  const each = (value: number) => new Array<number>(channels).fill(value);
  const metadata = weightsMetadata({
    standardisation: { mean: each(0.5), deviation: each(0.25) },
    ...(classes && { classes }),
  });
  await writeFile(file, serializeDocument(document));
  await writeFile(weights, writeSafetensors({ tensors: initializeState(network, 1), metadata }));
  return { file, weights, folder, document };
}

/** A drawing of the gallery, with a recipe changed. */
export async function fromGallery(name: string, recipe: Partial<Recipe> = {}): Promise<NetloomDocument> {
  const document = parseDocument(await readFile(root(`resources/gallery/${name}.netloom.json`), 'utf8'));
  return { ...document, recipe: { ...document.recipe, ...recipe } };
}
