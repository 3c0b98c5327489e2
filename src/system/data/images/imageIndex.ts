import type { DataProblem } from '@shared/data/formats/problem';
import type { Watched } from '@shared/data/progress';
import type { LocatedFile } from '../listing';
import type { DecoderPool } from './decoderPool';
import type { FileIndex } from './fileIndex';
import { lookAtAll } from './headCheck';

/** Sides for trying whether an image can be decoded. */
const trial = { kind: 'image', image: { height: 8, width: 8, channels: 3, fit: 'stretch' } } as const;

/**
 * Finds the images that cannot be read. What an index knows is not looked at again; what looks whole at both ends is taken
 * for whole; what does not is decoded.
 */
export async function findBadImages(
  files: readonly LocatedFile[],
  index: FileIndex,
  pool: DecoderPool,
  watched: Watched = {},
): Promise<DataProblem[]> {
  const unknown = files.filter((file) => !index.get(file));
  const looks = await lookAtAll(unknown, watched);
  const doubtful = unknown.filter((_, at) => looks[at] === 'doubtful');
  const tried = await pool.decode(
    doubtful.map(({ location }) => location),
    trial,
    { what: 'decodingDamaged', ...watched },
  );
  const errors = new Map(doubtful.map((file, at) => [file, tried[at]]));
  for (const [at, file] of unknown.entries()) {
    const [look, decoded] = [looks[at]!, errors.get(file)];
    const trouble = typeof look === 'object' ? look.trouble : decoded && 'error' in decoded ? decoded.error : undefined;
    index.set(file, trouble === undefined ? {} : { trouble });
  }
  return files.flatMap((file) => {
    const trouble = index.get(file)?.trouble;
    return trouble === undefined ? [] : [{ file: file.path, said: trouble }];
  });
}
