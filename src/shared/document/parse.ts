import type { z } from 'zod';
import { say } from '../messages/saying';
import { DocumentError } from './error';
import { explain, found } from './explain';
import { jsonFault } from './jsonFault';
import { migrate } from './migrate';
import { currentVersion, documentSchema, type NetloomDocument } from './schema';
import { checkStructure } from './structure';
import { checkUnique } from './unique';

/** Bytes. No drawing's file comes near; a file that is larger is something else, and is not read at all. */
export const largestFile = 64_000_000;

/** A kind of file that Netloom writes: JSON with a `format` and the version of the document's form. */
export interface FileKind<Value> {
  readonly format: string;
  /** What such a file is called in the codes of messages. */
  readonly noun: 'drawing' | 'block';
  /** Characters that it may have. */
  readonly longest: number;
  readonly schema: z.ZodType<Value>;
}

const drawing: FileKind<NetloomDocument> = {
  format: 'netloom',
  noun: 'drawing',
  // A drawing of 2,000 nodes has about 300,000.
  longest: 20_000_000,
  schema: documentSchema,
};

/**
 * Reads a drawing from the text of its file, or from parsed JSON. Files of earlier versions are migrated. Throws a
 * `DocumentError` that names the place in the file, what was expected there and what was found. Dangling edges, unknown
 * blocks and invalid parameters are accepted here: the analysis reports them.
 */
export function parseDocument(source: unknown): NetloomDocument {
  const document = parseFile(source, drawing);
  checkUnique(document);
  return document;
}

/** Reads a file of one kind, as `parseDocument`; whether names are unique is left to the caller. */
export function parseFile<Value>(source: unknown, kind: FileKind<Value>): Value {
  const file = typeof source === 'string' ? parseText(source, kind) : source;
  checkStructure(file);
  if (!isRecord(file))
    throw new DocumentError('', say('reading', 'expected', say('reading', 'jsonObject'), found(file)));
  if (file.format !== kind.format) {
    const mark = say('reading', `${kind.noun}Mark`, found(kind.format));
    throw new DocumentError('format', say('reading', 'expected', mark, found(file.format)));
  }
  if (file.version === undefined) {
    throw new DocumentError('', say('reading', 'noVersion', currentVersion));
  }
  if (typeof file.version === 'number' && file.version > currentVersion) {
    throw new DocumentError('version', say('reading', 'newerVersion', currentVersion, file.version));
  }
  const migrated = migrate(file);
  const parsed = kind.schema.safeParse(migrated);
  if (!parsed.success) throw explain(parsed.error.issues, migrated);
  return parsed.data;
}

function parseText(text: string, kind: FileKind<unknown>): unknown {
  checkLength(text, kind);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new DocumentError('', jsonFault(error, text));
  }
}

/** Throws a `DocumentError` where a file is longer than will be read. */
export function checkLength(
  text: string,
  { noun, longest }: Pick<FileKind<unknown>, 'noun' | 'longest'> = drawing,
): void {
  if (text.length <= longest) return;
  throw new DocumentError('', say('reading', `${noun}TooLong`, longest, text.length));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
