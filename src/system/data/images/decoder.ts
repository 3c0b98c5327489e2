import { parentPort } from 'node:worker_threads';
import { messageOf } from '@shared/errors/messageOf';
import { decodeImage, imageSides, readMask } from './decode';
import type { Decoded, DecodeAnswer, DecodeJob, DecodeTask } from './decodeJob';
import { maskClasses } from './maskClasses';
import { ignoredClass } from './maskValues';
import { FileFault } from '../fileFault';
import { cannotBeRead } from '../unreadable';
import { hostSaying, type HostSaying } from '@shared/messages/hostSaying';

/** Files that a thread decodes at once: while one is decoded, the next is read. */
const atOnce = 2;

type Work = (path: string) => Promise<Uint8Array | readonly number[]>;

/** How each task is done. */
const works: { readonly [Kind in DecodeTask['kind']]: (task: Extract<DecodeTask, { kind: Kind }>) => Work } = {
  image:
    ({ image }) =>
    (path) =>
      decodeImage(path, image),
  mask: ({ image, values, threshold, ignoredValue }) => {
    const numbers = new Map(values.map((value, index) => [value, index]));
    if (ignoredValue !== undefined) numbers.set(ignoredValue, ignoredClass);
    const classOf = (value: number) => (threshold === undefined ? numbers.get(value) : Number(value >= threshold));
    return async (path) =>
      maskClasses(await readMask(path), image, classOf, ignoredValue === undefined ? 0 : ignoredClass);
  },
  values:
    ({ most }) =>
    async (path) => {
      const mask = await readMask(path);
      const found = new Set<number>();
      for (let at = 0; at < mask.values.length && found.size < most; at++) found.add(mask.values[at]!);
      return [mask.height, mask.width, ...found];
    },
  sides: () => async (path) => {
    const { height, width, channels } = await imageSides(path);
    return [height, width, channels];
  },
};

/** A thread that decodes images. It answers each job with what became of every file. */
async function work({ id, task, paths }: DecodeJob): Promise<void> {
  const decode = (works[task.kind] as (task: DecodeTask) => Work)(task);
  const results = new Array<Decoded>(paths.length);
  let next = 0;
  const decodeRest = async () => {
    for (let at = next++; at < paths.length; at = next++) {
      results[at] = await decode(paths[at]!).then(
        (data) => ({ data }),
        (error: unknown) => ({ error: troubleOf(error) }),
      );
    }
  };
  await Promise.all(Array.from({ length: atOnce }, decodeRest));
  const buffers = results.flatMap((result) =>
    'data' in result && result.data instanceof Uint8Array && ownsItsBuffer(result.data) ? [result.data.buffer] : [],
  );
  parentPort!.postMessage({ id, results } satisfies DecodeAnswer, [...new Set(buffers)] as ArrayBuffer[]);
}

/** What a small one of Node's buffers lies in is shared with others, and cannot be handed over. */
const ownsItsBuffer = ({ buffer, byteLength }: Uint8Array): boolean => buffer.byteLength === byteLength;

/** What is wrong with a file, to stand behind its name. */
function troubleOf(error: unknown): HostSaying {
  if (error instanceof FileFault) return error.said;
  if ((error as NodeJS.ErrnoException).syscall !== undefined) return cannotBeRead(error);
  const [first] = messageOf(error).split('\n');
  return hostSaying('image', 'notReadable', first!);
}

parentPort!.on('message', (job: DecodeJob) => void work(job));
