import { fieldOf } from '@shared/data/dataset';
import { classCount, type Field, type FieldFacts } from '@shared/data/field';
import { fileReferenceSchema } from '@shared/data/formats';
import { idxDataset, recogniseIdxFiles } from '@shared/data/idx';
import { missingLabels } from '@shared/data/labels';
import type { DatasetReference } from '@shared/data/reference';
import { readDataFile } from '@system/dataFiles';
import type { LookedAt } from './lookAtFiles';

/** Letters of a name in a document. */
const longestName = 200;

/** How a recipe names files that were looked at. @param id stands for where they lie */
export async function referenceTo(
  id: string,
  { source, fields }: Pick<LookedAt, 'source' | 'fields'>,
): Promise<DatasetReference> {
  if (source.kind === 'idx') return idxReference(id, source);
  const found = { id, name: source.name.slice(0, longestName), fields: fields.map(asFacts) };
  return fileReferenceSchema.parse({ ...source.settings, ...found });
}

async function idxReference(
  id: string,
  { name, files }: Extract<LookedAt['source'], { kind: 'idx' }>,
): Promise<DatasetReference> {
  const dataset = idxDataset(name, recogniseIdxFiles(await Promise.all(Object.values(files).map(readDataFile))));
  const missing = missingLabels(dataset);
  return {
    ...{ kind: 'idx', id, name },
    shape: fieldOf(dataset, 'image')!.shape as [number, number, number],
    classes: fieldOf(dataset, 'class')!.classes!.length,
    ...(missing.length > 0 && { missing }),
  };
}

/** A field as a document keeps it. */
function asFacts(field: Field): FieldFacts {
  const classes = classCount(field);
  return {
    ...{ name: field.name, kind: field.kind, shape: field.shape },
    ...(classes !== undefined && { classes }),
    ...(field.ignoreIndex !== undefined && { ignoreIndex: field.ignoreIndex }),
  };
}
