import { noCards, type Cards } from '@shared/editing';
import type { ShownPlace } from '../../viewport/picture';

let last: { readonly places: ReadonlyMap<string, ShownPlace>; readonly cards: Cards } | undefined;

/** The cards of all places that are open, by the paths of their nodes. */
export function cardsOnCanvas(places: ReadonlyMap<string, ShownPlace>): Cards {
  if (last?.places === places) return last.cards;
  const all = [...places].filter(([, { picture }]) => picture.place.cards.hosts.size);
  // Mostly the drawing itself, whose paths are ids.
  const cards =
    all.length === 1 && all[0]![0] === '' ? all[0]![1].picture.place.cards : all.length ? merged(all) : noCards;
  last = { places, cards };
  return cards;
}

function merged(places: readonly (readonly [prefix: string, ShownPlace])[]): Cards {
  const chips = new Map<string, readonly string[]>();
  const hosts = new Map<string, string>();
  for (const [prefix, { picture }] of places) {
    for (const [host, list] of picture.place.cards.chips)
      chips.set(
        prefix + host,
        list.map((id) => prefix + id),
      );
    for (const [id, host] of picture.place.cards.hosts) hosts.set(prefix + id, prefix + host);
  }
  return { chips, hosts };
}
