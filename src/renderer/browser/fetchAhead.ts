import { started } from './started';

/** Milliseconds after the start until what nobody has asked for yet is fetched. */
const rest = 1500;

/** One file after another, so that what is asked for meanwhile comes at once. */
let fetching: Promise<unknown> = started.then(() => new Promise((resolve) => setTimeout(resolve, rest)));

/** Fetches by itself, once the app has started, what is not a part of the first load. */
export function fetchAhead(fetch: () => Promise<unknown>): void {
  fetching = fetching.then(() => fetch().catch(() => {}));
}
