import { z } from 'zod';
import { parseBlock, type BlockFile } from '../document/blockFile';
import { parseDocument } from '../document/parse';
import type { documentSchema } from '../document/schema';
import { messageOf } from '../errors/messageOf';

/** What a page sends of a file's kind: all that reading it from a file checks is checked here, once for all requests. */
const given = <Input, Value>(parse: (source: unknown) => Value) =>
  z.custom<Input>().transform((source, context) => {
    try {
      return parse(source);
    } catch (error) {
      context.addIssue({ code: 'custom', message: messageOf(error) });
      return z.NEVER;
    }
  });

export const givenDocument = given<z.input<typeof documentSchema>, ReturnType<typeof parseDocument>>(parseDocument);
export const givenBlock = given<BlockFile, BlockFile>(parseBlock);
