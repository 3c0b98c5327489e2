import { started } from './started';

/** Milliseconds after the start until what nobody has asked for yet is fetched. */
const rest = 1500;

/** One file after another, so that what is asked for meanwhile comes at once. */
let fetching: Promise<unknown> = started.then(() => new Promise((resolve) => setTimeout(resolve, rest)));

/** What is not a part of the first load. */
export interface FetchedAhead<Part> {
  /** Nothing until it is here. */
  here(): Part | undefined;
  /** Fetches it now; again where that failed before. */
  fetch(): Promise<Part>;
}

/** Fetches a part by itself once the app has started, and before that where it is asked for. */
export function fetchAhead<Part>(load: () => Promise<Part>): FetchedAhead<Part> {
  let part: Part | undefined;
  let coming: Promise<Part> | undefined;
  const fetch = async (): Promise<Part> => {
    try {
      return (part = await (coming ??= load()));
    } catch (error) {
      coming = undefined;
      throw error;
    }
  };
  fetching = fetching.then(() => fetch().catch(() => {}));
  return { here: () => part, fetch };
}
