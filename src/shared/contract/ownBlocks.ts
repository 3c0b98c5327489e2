import { z } from 'zod';
import { blockFileSchema } from '../document/blockFile';
import { saidSchema } from './said';

/** The user's own blocks by name, and files in their folder that cannot be used, with why. */
export const ownBlocksSchema = z.object({
  blocks: z.array(z.object({ file: z.string(), block: blockFileSchema })),
  damaged: z.array(z.object({ file: z.string(), message: z.string(), said: saidSchema.optional() })),
});
