import type { EventPayload, Handlers } from '@shared/contract/contract';
import type { InferenceService } from './inferenceService';

type TimingHandlers = Pick<Handlers, Extract<keyof Handlers, `inference.${string}`>>;

/** How long blocks are measured, seconds. */
const blockSeconds = 2;

/** The requests about how long drawings take. Blocks are measured for one page at a time: two at once would slow each other. */
export function timingHandlers(
  inference: InferenceService,
  onProgress: (progress: EventPayload<'timing'>) => void,
): TimingHandlers {
  let current: AbortController | undefined;
  return {
    'inference.time': ({ document, batch, seconds }) => inference.timeOne({ document, batches: [batch], seconds }),
    'inference.timeBlocks': ({ document }) => {
      current?.abort();
      const { signal } = (current = new AbortController());
      return inference.timeBlocks({ document, seconds: blockSeconds }, (share) => onProgress({ share }), signal);
    },
    'inference.stopTimingBlocks': async () => void current?.abort(),
  };
}
