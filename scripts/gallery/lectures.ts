import { readFileSync } from 'node:fs';
import type { GalleryCards, NetworkCard } from '../../src/shared/contract/cards';

type Lecture = GalleryCards['lectures'][number];
type Taught = Pick<NetworkCard, 'lectures' | 'topics'>;

/** What `docs/lectures.md` says of the gallery: its decks, and for each network the decks and topics that lead to it. */
export function lectureMap(text = readFileSync(new URL('../../docs/lectures.md', import.meta.url), 'utf8')): {
  readonly lectures: readonly Lecture[];
  readonly networks: ReadonlyMap<string, Taught>;
} {
  const lectures: Lecture[] = [];
  const networks = new Map<string, Taught>();
  for (const line of text.split('\n')) {
    const [, id, title] = /^## (\d[^·]*) · (.+)$/.exec(line) ?? [];
    if (id !== undefined && title !== undefined) lectures.push({ id, title });
    const deck = lectures.at(-1);
    const topic = /^\| ([^|]+?) \|/.exec(line)?.[1];
    if (!deck || topic === undefined) continue;
    for (const [, key] of line.matchAll(/\/gallery\/([^)]+)\.netloom\.json\)/g)) {
      const taught = networks.get(key!) ?? { lectures: [], topics: [] };
      networks.set(key!, {
        lectures: [...new Set([...taught.lectures, deck.id])],
        topics: [...new Set([...taught.topics, topic])],
      });
    }
  }
  return { lectures, networks };
}
