import { z } from 'zod';
import { none, request } from './request';
import { saidTextSchema } from './said';

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
  saidTextSchema.extend({ stage: z.literal('failed') }),
]);

/** Why the app can do nothing about newer versions. The interface has the words. */
export const noUpdatesSchema = z.discriminatedUnion('because', [
  /** `netloom serve` was started from a terminal. */
  z.object({ because: z.literal('terminal') }),
  /** The app runs from its sources. */
  z.object({ because: z.literal('sources') }),
  /** It was packed without a feed. */
  z.object({ because: z.literal('noFeed') }),
  saidTextSchema.extend({ because: z.literal('failure') }),
]);

/** What the app can do about newer versions; where it can do nothing, why. */
export const updatesSchema = z.object({
  reason: noUpdatesSchema.optional(),
  /** Whether people asked to be told at every start; off unless they did. */
  atStart: z.boolean(),
  state: updateStateSchema,
});

export type NoUpdates = z.infer<typeof noUpdatesSchema>;
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
