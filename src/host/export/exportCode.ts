import { lstat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { weightsMetadata, type TrainedWeights } from '@shared/compiler';
import type { NetloomDocument } from '@shared/document/schema';
import { weightsFile } from '@shared/targets/codeTarget';
import { codeTarget } from '@shared/targets';
import { dataFile } from '@shared/targets/python/training/data';
import { writeSafetensors } from '@shared/tensor/safetensors';
import { makeFolder } from '@system/makeFolder';
import { atomicWrite } from '@system/atomicWrite';

export interface ExportedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A drawing as source code, with its trained weights beside it where there are any. Throws where it is not complete. */
export function exportCode(document: NetloomDocument, targetId: string, trained?: TrainedWeights): ExportedFile[] {
  const target = codeTarget(targetId);
  const tensors = trained && target.weights(document, trained.tensors);
  const { files: texts } = target.emit(document, trained);
  const files = texts.map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) }));
  const data = target.data?.(document);
  if (data) files.push({ name: dataFile, bytes: new Uint8Array(writeSafetensors({ tensors: data, metadata: {} })) });
  if (!tensors) return files;
  const metadata = { format: target.id, drawing: document.name, ...weightsMetadata(trained) };
  return [...files, { name: weightsFile, bytes: new Uint8Array(writeSafetensors({ tensors, metadata })) }];
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
