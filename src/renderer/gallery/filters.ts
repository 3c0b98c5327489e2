import { taskKindIds, taskKindLabel } from '@shared/compiler/task/taskKind';
import type { GalleryCards, NetworkCard } from '@shared/contract/cards';

/** One choice of what the gallery shows. */
export interface Filter {
  readonly key: string;
  readonly label: string;
  readonly networks: readonly NetworkCard[];
}

export interface FilterGroup {
  readonly label: string;
  readonly filters: readonly Filter[];
}

/** Everything, where nothing is chosen. */
export const everything = 'all';

export const lectureKey = (id: string): string => `lecture:${id}`;

/** What the gallery can be narrowed to: the tasks of its networks, and the lectures that show them. None is empty. */
export function filterGroups({ networks, lectures }: Pick<GalleryCards, 'networks' | 'lectures'>): FilterGroup[] {
  const those = (key: string, label: string, has: (network: NetworkCard) => boolean): Filter[] => {
    const found = networks.filter(has);
    return found.length > 0 ? [{ key, label, networks: found }] : [];
  };
  return [
    {
      label: 'Task',
      filters: [
        { key: everything, label: 'All', networks },
        ...taskKindIds.flatMap((id) => those(`task:${id}`, taskKindLabel(id), ({ task }) => task === id)),
      ],
    },
    {
      label: 'Lecture',
      filters: lectures.flatMap(({ id, title }) =>
        those(lectureKey(id), `${id} ${title}`, (network) => network.lectures.includes(id)),
      ),
    },
  ];
}

/** The networks that have every word of a text in their names, descriptions, tasks, topics or lectures. */
export function searched(
  networks: readonly NetworkCard[],
  text: string,
  lectures: GalleryCards['lectures'],
): readonly NetworkCard[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return networks;
  const titles = new Map(lectures.map(({ id, title }) => [id, `${id} ${title}`]));
  return networks.filter((network) => {
    const said = plain(
      [
        ...[network.name, network.description, network.task ? taskKindLabel(network.task) : ''],
        ...network.topics,
        ...network.lectures.map((id) => titles.get(id) ?? id),
      ].join(' '),
    );
    return words.every((word) => said.includes(word));
  });
}

/** Small letters without accents: `naive` finds “naïve”. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
