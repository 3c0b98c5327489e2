import { lstat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { weightsMetadata, type TrainedWeights } from '@shared/compiler';
import type { NetloomDocument } from '@shared/document/schema';
import { weightsFile } from '@shared/targets/codeTarget';
import { withValidation } from '@shared/data/validation';
import { exportTarget } from '@shared/targets';
import { dataFile } from '@shared/targets/python/training/data';
import { writeSafetensors } from '@shared/tensor/safetensors';
import { makeFolder } from '@system/makeFolder';
import type { DatasetSources } from '../datasets/sources';
import { openBeside } from '../datasets/openBeside';
import { atomicWrite } from '@system/atomicWrite';
import { dataTensors } from './dataTensors';

export interface ExportedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * A drawing as source code, with its trained weights beside it where there are any, and the examples that a training script
 * reads. Throws where the drawing is not complete, and a `DatasetError` where its data cannot be read.
 */
export async function exportCode(
  document: NetloomDocument,
  targetId: string,
  sources: Pick<DatasetSources, 'resolve'>,
  trained?: TrainedWeights,
): Promise<ExportedFile[]> {
  const target = exportTarget(targetId);
  const tensors = trained && target.weights?.(document, trained.tensors);
  const { files: texts } = target.emit(document, trained);
  const files = texts.map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) }));
  const fields = target.data?.(document);
  if (fields) files.push({ name: dataFile, bytes: await dataBytes(document, fields, sources) });
  if (!tensors) return files;
  const metadata = { format: target.id, drawing: document.name, ...weightsMetadata(trained) };
  return [...files, { name: weightsFile, bytes: new Uint8Array(writeSafetensors({ tensors, metadata })) }];
}

/** The file of the examples, divided as the recipe says. @param fields that are written */
async function dataBytes(
  { recipe }: NetloomDocument,
  fields: readonly string[],
  sources: Pick<DatasetSources, 'resolve'>,
): Promise<Uint8Array<ArrayBuffer>> {
  const opened = await openBeside(await sources.resolve(recipe.dataset));
  try {
    const { validation, seed } = recipe;
    const data = validation ? await withValidation(opened, validation.share, seed) : opened;
    return writeSafetensors({ tensors: await dataTensors(data, fields), metadata: {} }) as Uint8Array<ArrayBuffer>;
  } finally {
    await opened.close();
  }
}

/** The names among these that stand in the folder already, and that `writeFiles` would replace. */
export async function standingFiles(folder: string, files: readonly ExportedFile[]): Promise<string[]> {
  const stands = await Promise.all(
    files.map(({ name }) =>
      lstat(join(folder, name)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return files.map(({ name }) => name).filter((_, index) => stands[index]);
}

/** Writes files into a folder; it and the folders in their names are made where they are missing. */
export async function writeFiles(folder: string, files: readonly ExportedFile[]): Promise<void> {
  makeFolder(folder);
  for (const { name, bytes } of files) {
    const path = join(folder, name);
    if (name.includes('/')) makeFolder(dirname(path));
    await atomicWrite(path, bytes);
  }
}
