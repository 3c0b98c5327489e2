import { fetchAhead } from './fetchAhead';

let arriving: Promise<unknown> | undefined;

/** Nothing while all parts that were asked for are here. What people do next waits for them, so that it happens in its order. */
export const partsArriving = (): Promise<unknown> | undefined => arriving;

/**
 * What an action needs that is not a part of the first load: fetched ahead once the app has started, or when it is first needed.
 * From then on what is asked of it happens at once, before the next key is heard.
 */
export function partLater<Part>(
  load: () => Promise<Part>,
): <Answer>(act: (part: Part) => Answer) => Answer | Promise<Answer> {
  const { here, fetch } = fetchAhead(load);
  return (act) => {
    const part = here();
    if (part) return act(part);
    const coming = fetch();
    const arrived = coming.then(
      () => {},
      () => {},
    );
    arriving = arrived;
    void arrived.then(() => arriving === arrived && (arriving = undefined));
    return coming.then(act);
  };
}
