import { z } from 'zod';
import { none, request } from './request';

/** The parts of Netloom that can end, or fail, where no user asked for it. */
export const faultSources = ['page', 'window', 'app', 'trainer', 'process'] as const;

/** Characters of one entry that are kept: a stack is of use, a whole document in a message is not. */
const longestMessage = 2000;
const longestDetail = 8000;

/** What a page reports about itself. Longer texts are cut, since a report must not fail for its length. */
export const reportSchema = z.object({
  message: z.string().transform((text) => text.slice(0, longestMessage)),
  /** A stack, mostly. */
  detail: z
    .string()
    .transform((text) => text.slice(0, longestDetail))
    .optional(),
});

/** Something that went wrong by itself, as the log keeps it. */
export const faultSchema = reportSchema.extend({
  /** Milliseconds since 1970. */
  at: z.number(),
  source: z.enum(faultSources),
  version: z.string(),
});

export type Report = z.infer<typeof reportSchema>;
export type Fault = z.infer<typeof faultSchema>;
export type FaultSource = (typeof faultSources)[number];

/** The log of what went wrong by itself. It stays on this machine. */
export const faultRequests = {
  /** Where the log is, for people, and what it holds, newest first. */
  'faults.list': request(none, z.object({ location: z.string(), faults: z.array(faultSchema) })),
  'faults.report': request(reportSchema, none),
  'faults.clear': request(none, none),
};
