import type { Client } from '@shared/contract/contract';
import { sentenceOfError } from '../../words/errorSentence';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { drawingStore } from '../../drawing/drawingStore';
import { measuredStore } from '../../drawing/measured';

interface Measuring {
  /** How far the measurement in progress is, 0 to 1. */
  readonly share?: number;
  /** Why the last one gave nothing. */
  readonly error?: string;
}

const measuringStore = createStore<Measuring>(() => ({}));

export const useMeasuring = (): Measuring => useStore(measuringStore);

/** The measurement that is wanted; what others still bring is not. */
let wanted = 0;

/** Measures how long each block of the drawing takes. One that is in progress ends. */
export async function measureBlocks(client: Client): Promise<void> {
  const mine = ++wanted;
  const set = (state: Measuring) => mine === wanted && measuringStore.setState(state, true);
  const { document, analysis, opened } = drawingStore.getState();
  set({ share: 0 });
  const stopListening = client.on('timing', ({ share }) => set({ share }));
  try {
    const times = await client.request('inference.timeBlocks', { document });
    if (mine === wanted) measuredStore.setState({ times: { ...times, opened, of: { document, analysis } } });
    set({});
  } catch (error) {
    set({ error: sentenceOfError(error) });
  } finally {
    stopListening();
  }
}

/** Ends the measurement in progress; what was measured before stays. */
export function stopMeasuring(client: Client): void {
  wanted += 1;
  measuringStore.setState({}, true);
  client.request('inference.stopTimingBlocks', undefined).catch(() => {
    // It ends by itself within seconds.
  });
}
