import { z } from 'zod';
import { none, request } from './request';

/** Where the app is with a newer version of itself. */
export const updateStateSchema = z.discriminatedUnion('stage', [
  /** Not looked for yet. */
  z.object({ stage: z.literal('unknown') }),
  z.object({ stage: z.literal('checking') }),
  z.object({ stage: z.literal('current') }),
  z.object({ stage: z.literal('available'), version: z.string() }),
  z.object({ stage: z.literal('downloading'), version: z.string(), percent: z.number() }),
  /** Downloaded and checked: it is installed when the app is closed, or restarted. */
  z.object({ stage: z.literal('ready'), version: z.string() }),
  z.object({ stage: z.literal('failed'), message: z.string() }),
]);

/** What the app can do about newer versions. Where it can do nothing, `reason` says why, in a sentence. */
export const updatesSchema = z.object({
  reason: z.string().optional(),
  /** Whether people asked to be told at every start; off unless they did. */
  atStart: z.boolean(),
  state: updateStateSchema,
});

export type UpdateState = z.infer<typeof updateStateSchema>;
export type UpdateFacts = z.infer<typeof updatesSchema>;

export const updateRequests = {
  'updates.describe': request(none, updatesSchema),
  /** Whether newer versions are looked for at every start. */
  'updates.atStart': request(z.object({ atStart: z.boolean() }), updatesSchema),
  'updates.check': request(none, updatesSchema),
  /** Begins the download of what a check found. */
  'updates.download': request(none, updatesSchema),
  /** Closes the app, with the questions that closing asks, and starts the new version. */
  'updates.install': request(none, none),
};
