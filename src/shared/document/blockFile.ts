import { z } from 'zod';
import { say } from '../messages/saying';
import { DocumentError } from './error';
import { checkLength, parseFile, type FileKind } from './parse';
import { compositeSchema, currentVersion, identifierSchema, type Composite } from './schema';
import { compositeText } from './serialize';
import { checkUniqueComposites } from './unique';

/** How the name of a block's file ends. */
export const blockExtension = '.netloom-block.json';

/** Bytes of a block's file: with this many characters it has no more. */
export const largestBlockFile = 4_000_000;

/** A composite outside any drawing, `*.netloom-block.json`: with the composites that it uses it can be put into any. */
export const blockFileSchema = z
  .object({
    format: z.literal('netloom-block'),
    version: z.literal(currentVersion),
    /** The composite that the file is about; the others are those that it uses. */
    block: identifierSchema,
    composites: z.array(compositeSchema).min(1).max(1000),
  })
  .strict();

export type BlockFile = z.infer<typeof blockFileSchema>;

const kind: FileKind<BlockFile> = {
  format: 'netloom-block',
  noun: 'block',
  longest: 1_000_000,
  schema: blockFileSchema,
};

/**
 * Reads a block from the text of its file, or from parsed JSON, checked as a drawing's file is. Throws a `DocumentError`
 * that names the place in the file.
 */
export function parseBlock(source: unknown): BlockFile {
  const file = parseFile(source, kind);
  checkUniqueComposites(file.composites);
  if (!file.composites.some(({ type }) => type === file.block))
    throw new DocumentError('block', say('reading', 'noDefinition', file.block));
  refuseRecursion(file.composites);
  return file;
}

/** A drawing says which of its composites contains itself; a block that does would spoil every drawing that it comes into. */
function refuseRecursion(composites: readonly Composite[]): void {
  const byType = new Map(composites.map((composite) => [composite.type, composite]));
  const finite = new Set<string>();
  const visit = (type: string, within: readonly string[]): void => {
    if (within.includes(type))
      throw new DocumentError(
        `composites[${composites.indexOf(byType.get(type)!)}]`,
        say('reading', 'containsItself', type, [...within.slice(within.indexOf(type)), type].join(' → ')),
      );
    if (finite.has(type)) return;
    for (const block of new Set(byType.get(type)?.graph.nodes.map((node) => node.block)))
      if (byType.has(block)) visit(block, [...within, type]);
    finite.add(type);
  };
  for (const { type } of composites) visit(type, []);
}

/** The text of a block's file. Throws a `DocumentError` where it would be too long to be read again. */
export function serializeBlock({ format, version, block, composites }: BlockFile): string {
  const text = `{
  "format": ${JSON.stringify(format)},
  "version": ${version},
  "block": ${JSON.stringify(block)},
  "composites": [
    ${composites.map(compositeText).join(',\n    ')}
  ]
}
`;
  checkLength(text, kind);
  return text;
}
