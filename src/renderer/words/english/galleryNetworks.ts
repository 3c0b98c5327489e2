import networks from '../../../../resources/gallery/gallery.json' with { type: 'json' };
import { area } from '../areas/area';

const descriptions = networks.map(({ file, description }) => [file.replace('.netloom.json', ''), description]);

/** The gallery's networks by their keys, and the lectures by their numbers. */
export const galleryNetworksWords = area('galleryNetworks', {
  descriptions: Object.fromEntries(descriptions) as Readonly<Record<string, string>>,
  lectures: {
    '000': 'Convolutional neural networks',
    '001 and 002': 'From pixels to AlexNet',
    '003': 'CNN architectures',
    '004': 'Local fields, shared weights, decoders',
  } as Readonly<Record<string, string>>,
});
