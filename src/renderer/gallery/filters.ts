import { taskKindIds } from '@shared/compiler/task/taskKind';
import type { GalleryCards, NetworkCard } from '@shared/contract/cards';
import { wordsOf } from '../words/currentWords';
import { galleryWords } from '../words/english/gallery';
import { galleryNetworksWords } from '../words/english/galleryNetworks';
import { networkName } from '../words/galleryDrawings';

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
  const words = wordsOf(galleryWords);
  return [
    {
      label: words.task,
      filters: [
        { key: everything, label: words.all, networks },
        ...taskKindIds.flatMap((id) => those(`task:${id}`, words.tasks[id], ({ task }) => task === id)),
      ],
    },
    {
      label: words.lecture,
      filters: lectures.flatMap(({ id, title }) =>
        those(lectureKey(id), lectureTitle(id, title), (network) => network.lectures.includes(id)),
      ),
    },
  ];
}

const lectureTitle = (id: string, title: string): string =>
  `${wordsOf(galleryWords).lectureNumber(id)} ${wordsOf(galleryNetworksWords).lectures[id] ?? title}`;

/** What a network is, in a line. */
export const descriptionOf = ({ key, description }: Pick<NetworkCard, 'key' | 'description'>): string =>
  wordsOf(galleryNetworksWords).descriptions[key] ?? description;

/**
 * The networks that have every word of a text in their names, descriptions, tasks, topics or lectures, in the page's language or
 * in English.
 */
export function searched(
  networks: readonly NetworkCard[],
  text: string,
  lectures: GalleryCards['lectures'],
): readonly NetworkCard[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return networks;
  const titles = new Map(lectures.map(({ id, title }) => [id, `${id} ${title} ${lectureTitle(id, title)}`]));
  const tasks = [galleryWords.english, wordsOf(galleryWords)].map(
    (words): Readonly<Record<string, string>> => words.tasks,
  );
  return networks.filter((network) => {
    const said = plain(
      [
        ...[network.name, networkName(network.name)],
        ...[network.description, descriptionOf(network)],
        ...tasks.map((labels) => labels[network.task ?? ''] ?? ''),
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
