import { z } from 'zod';
import { parseDocument } from '../document/parse';
import type { documentSchema } from '../document/schema';
import { messageOf } from '../errors/messageOf';

/** A drawing that a page sends: all that reading it from a file checks is checked here, once for all requests. */
export const givenDocument = z.custom<z.input<typeof documentSchema>>().transform((given, context) => {
  try {
    return parseDocument(given);
  } catch (error) {
    context.addIssue({ code: 'custom', message: messageOf(error) });
    return z.NEVER;
  }
});
