import { afterEach, describe, expect, it } from 'vitest';
import { readCards } from '@host/documents/cards';
import { readGalleryList } from '@host/documents/gallery';
import { nameOf } from '@host/documents/handles';
import { defaultGallery } from '@host/index';
import { galleryNetworksWords } from '@renderer/words/english/galleryNetworks';
import { everything, filterGroups, lectureKey, searched } from '../../../src/renderer/gallery/filters';
import { speak } from '../../support/speak';

const kept = await readCards(defaultGallery());
const listed = await readGalleryList(defaultGallery());
const cards = {
  lectures: kept.lectures,
  networks: listed.map(({ path, name, description }) => {
    const key = nameOf(path);
    return { id: key, key, name, description, ...kept.networks[key]! };
  }),
};
const find = (text: string) => searched(cards.networks, text, cards.lectures).map(({ name }) => name);

afterEach(() => speak('english'));

it('the dictionary calls networks and lectures what the gallery calls them', () => {
  const { descriptions, lectures } = galleryNetworksWords.english;
  expect(descriptions).toEqual(Object.fromEntries(cards.networks.map(({ key, description }) => [key, description])));
  expect(lectures).toEqual(Object.fromEntries(cards.lectures.map(({ id, title }) => [id, title])));
});

describe('filters of the gallery', () => {
  const [tasks, lectures] = filterGroups(cards).map(({ filters }) => filters);

  it('count every network once by its task', () => {
    const [all, ...others] = tasks!;
    expect(all).toMatchObject({ key: everything, label: 'All' });
    expect(all!.networks).toHaveLength(cards.networks.length);
    const names = (networks: readonly { readonly name: string }[]) => networks.map(({ name }) => name).sort();
    expect(names(others.flatMap(({ networks }) => networks))).toEqual(names(cards.networks));
    expect(others.find(({ label }) => label === 'Graphs')!.networks.map(({ name }) => name)).toEqual([
      'Communities in a graph',
      'Karate club',
    ]);
  });

  it('have every network in a lecture, some in several', () => {
    expect(lectures!.map(({ key }) => key)).toEqual(cards.lectures.map(({ id }) => lectureKey(id)));
    const shown = lectures!.flatMap(({ networks }) => networks);
    expect(new Set(shown)).toEqual(new Set(cards.networks));
    expect(shown.length).toBeGreaterThan(cards.networks.length);
  });

  it('leave out what no network is of', () => {
    const [only] = cards.networks;
    expect(filterGroups({ ...cards, networks: [only!] }).map(({ filters }) => filters.length)).toEqual([
      2,
      only!.lectures.length,
    ]);
  });
});

describe('the search', () => {
  it('finds all words anywhere: names, ideas, lectures, tasks', () => {
    expect(find('vgg')).toEqual(expect.arrayContaining(['VGG-16', 'VGG-19']));
    expect(find('  ResNet  WIDE ')).toEqual(['Wide ResNet-50-2']);
    expect(find('bottlenecks')).toContain('ResNet-50');
    expect(find('segment')).toEqual(expect.arrayContaining(['U-Net on shapes', 'FCN on shapes']));
    expect(find('decoders autoencoder')).toContain('Denoising autoencoder');
  });

  it('finds what the page’s language says, and what English says', async () => {
    await speak('german');
    expect(find('ziffern faltungen')).toContain('Dense digits');
    expect(find('graphen')).toEqual(['Communities in a graph', 'Karate club']);
    expect(find('decoders autoencoder')).toContain('Denoising autoencoder');
    expect(find('entrauschender')).toEqual(['Denoising autoencoder']);
    for (const name of ['small cnn', 'kleines cnn']) expect(find(name)).toContain('Small CNN');
  });

  it('ignores accents and case, and finds all where nothing is sought', () => {
    expect(find('')).toHaveLength(cards.networks.length);
    expect(find('NAIVE')).toEqual(find('naïve'));
    expect(find('no such network')).toEqual([]);
  });
});
