import { ByteCache } from './byteCache';
import { DecoderPool } from './decoderPool';
import type { OpenOptions } from '../definition';

/** Bytes of decoded images that are kept where nothing else is said. */
const usualCache = 512 * 2 ** 20;

/** What columns of images share: threads and a cache. */
export interface ImageSource {
  readonly pool: DecoderPool;
  readonly cache: ByteCache;
}

export function imageSource({ threads, cacheBytes = usualCache }: OpenOptions): ImageSource {
  return { pool: new DecoderPool(threads), cache: new ByteCache(cacheBytes) };
}

/** Opens with threads that are ended where opening fails. */
export async function withImages<Value>(
  options: OpenOptions,
  open: (source: ImageSource) => Promise<Value>,
): Promise<Value> {
  const source = imageSource(options);
  try {
    return await open(source);
  } catch (error) {
    await source.pool.close();
    throw error;
  }
}

/** The most frequent sides of images, and whether any has colour. */
export interface CommonSides {
  readonly height: number;
  readonly width: number;
  readonly channels: 1 | 3;
}

/** Images that are looked at to guess a size. */
const looked = 60;
/** The longest side that is guessed; larger images are slow to train on, and people can still ask for it. */
const longestSide = 256;

/** Looks at some images spread over all; nothing where none can be read. */
export async function commonSides(locations: readonly string[], pool: DecoderPool): Promise<CommonSides | undefined> {
  const step = Math.max(1, Math.floor(locations.length / looked));
  const chosen = locations.filter((_, at) => at % step === 0).slice(0, looked);
  const found = (await pool.decode(chosen, { kind: 'sides' })).flatMap((one) => ('data' in one ? [[...one.data]] : []));
  const counts = new Map<string, number>();
  for (const [height, width] of found) counts.set(`${height}×${width}`, (counts.get(`${height}×${width}`) ?? 0) + 1);
  const most = [...counts].sort((left, right) => right[1] - left[1])[0];
  if (!most) return undefined;
  const [height, width] = most[0].split('×').map(Number) as [number, number];
  const scale = Math.min(1, longestSide / Math.max(height, width));
  const channels = found.some((sides) => sides[2]! > 1) ? 3 : 1;
  return { height: Math.max(1, Math.round(height * scale)), width: Math.max(1, Math.round(width * scale)), channels };
}
