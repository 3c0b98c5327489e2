import { area } from '../areas/area';

/** What Netloom is. */
export const aboutWords = area('about', {
  title: 'About Netloom',
  asking: 'Looking up versions…',
  summary: 'Draw convolutional networks, train the drawing, take clean code away. MIT licence.',
  licencesUnreadable: (status: number) => `The list of licences cannot be read (${status}).`,
  reading: 'Reading the licences…',
  madeWith: (count: number) => `Made with ${count} packages`,
  noLicenceFile: 'The package has no licence file.',
});
