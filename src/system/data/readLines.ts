import { createReadStream } from 'node:fs';
import { formatCount } from '@shared/messages/count';
import { hostSaying, type HostSaying } from '@shared/messages/hostSaying';
import type { LocatedFile } from './listing';
import { checkText } from './readTable';
import { unreadable } from './unreadable';

/** A line of a text, from 1, or what is wrong with it. */
export type ReadLine = { readonly line: number } & ({ readonly text: string } | { readonly trouble: HostSaying });

/** Bytes of a line; longer ones are not kept in memory. */
const longestLine = 1_000_000;

const [lineFeed, carriageReturn] = [10, 13];
/** Stands for bytes that are no UTF-8. */
const replacement = '\uFFFD';

/** Reads a text line by line, whatever is in it. Throws a `DatasetError` where the file cannot be read or is no text. */
export async function* readLines({ path, location }: LocatedFile): AsyncGenerator<ReadLine> {
  await checkText(path, location);
  const source = createReadStream(location);
  let line = 1;
  let parts: Buffer[] = [];
  let bytes = 0;
  const add = (part: Buffer) => {
    bytes += part.length;
    if (bytes <= longestLine) parts.push(part);
  };
  const finish = (): ReadLine => {
    const read = { line, ...contentsOf(Buffer.concat(parts), bytes, line === 1) };
    line += 1;
    parts = [];
    bytes = 0;
    return read;
  };
  try {
    for await (const chunk of source as AsyncIterable<Buffer>) {
      let start = 0;
      for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
        add(chunk.subarray(start, end));
        yield finish();
        start = end + 1;
      }
      if (start < chunk.length) add(chunk.subarray(start));
    }
    if (bytes > 0) yield finish();
  } catch (error) {
    throw unreadable(path, error);
  } finally {
    source.destroy();
  }
}

function contentsOf(kept: Buffer, bytes: number, isFirst: boolean): { text: string } | { trouble: HostSaying } {
  if (bytes > longestLine) {
    return { trouble: hostSaying('text', 'longLine', formatCount(longestLine), formatCount(bytes)) };
  }
  const end = kept[kept.length - 1] === carriageReturn ? kept.length - 1 : kept.length;
  const text = kept.toString('utf8', 0, end);
  // A text may have the replacement character itself.
  if (text.includes(replacement) && !Buffer.from(text).equals(kept.subarray(0, end)))
    return { trouble: hostSaying('text', 'notUtf8') };
  return { text: isFirst ? text.replace(/^\uFEFF/, '') : text };
}
