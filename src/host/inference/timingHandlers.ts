import type { EventPayload, Handlers } from '@shared/contract/contract';
import type { InferenceService } from './inferenceService';
import { newestOnly } from './newestOnly';

type TimingHandlers = Pick<Handlers, Extract<keyof Handlers, `inference.${string}`>>;

/** How long blocks are measured, seconds. */
const blockSeconds = 2;

/** The requests about how long drawings take. Blocks are measured for one page at a time: two at once would slow each other. */
export function timingHandlers(
  inference: InferenceService,
  onProgress: (progress: EventPayload<'timing'>) => void,
): TimingHandlers {
  const { begin, stop } = newestOnly();
  return {
    'inference.time': ({ document, batch, seconds }) => inference.timeOne({ document, batches: [batch], seconds }),
    'inference.timeBlocks': ({ document }) =>
      inference.timeBlocks({ document, seconds: blockSeconds }, (share) => onProgress({ share }), begin()),
    'inference.stopTimingBlocks': async () => void stop(),
  };
}
