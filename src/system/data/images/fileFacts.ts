import type { DataProblem } from '@shared/data/formats/problem';
import type { Watched } from '@shared/data/progress';
import type { LocatedFile } from '../listing';
import type { DecodeTask } from './decodeJob';
import type { DecoderPool } from './decoderPool';
import type { FileIndex } from './fileIndex';
import { hostSaying } from '@shared/messages/hostSaying';

/** What is known of files: numbers by path, and what is wrong with the others. */
export interface FoundFacts {
  readonly facts: ReadonlyMap<string, readonly number[]>;
  readonly problems: readonly DataProblem[];
}

const works = { sides: 'readingSizes', values: 'findingMaskClasses' } as const;

/** Finds numbers about files, each once as long as an index remembers it. */
export async function findFacts(
  files: readonly LocatedFile[],
  task: Extract<DecodeTask, { kind: 'sides' | 'values' }>,
  index: FileIndex,
  pool: DecoderPool,
  watched: Watched = {},
): Promise<FoundFacts> {
  const unknown = files.filter((file) => {
    const known = index.get(file);
    return !known?.facts && known?.trouble === undefined;
  });
  const decoded = await pool.decode(
    unknown.map(({ location }) => location),
    task,
    { what: works[task.kind], ...watched },
  );
  for (const [at, file] of unknown.entries()) {
    const result = decoded[at]!;
    index.set(file, 'data' in result ? { facts: [...result.data] } : { trouble: result.error });
  }
  const facts = new Map<string, readonly number[]>();
  const problems: DataProblem[] = [];
  for (const file of files) {
    const known = index.get(file);
    if (known?.facts) facts.set(file.path, known.facts);
    else problems.push({ file: file.path, said: known?.trouble ?? hostSaying('file', 'changed') });
  }
  return { facts, problems };
}
