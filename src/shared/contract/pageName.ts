import { z } from 'zod';

/** The name of a page, which it keeps while it is open and over a reload. */
export const pageNameSchema = z.string().regex(/^[\w-]{1,64}$/);
