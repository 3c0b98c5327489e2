import { area } from '../areas/area';

/** What opening and saving say. */
export const filesWords = area('files', {
  open: 'Open',
  save: 'Save',
  tooLarge: (bytes: string, most: string) => `It has ${bytes}, and a drawing has at most ${most}.`,
  unreadable: (ending: string) => `It is a folder, or cannot be read. Choose a file that ends in ${ending}.`,
  cannotOpen: (file: string, reason: string) => `${file} cannot be opened. ${reason} Your drawing is unchanged.`,
  stillShown: (trouble: string) =>
    `${trouble} What was open here is still shown. To keep it, save it under another name.`,
  connectionLost: 'Connection lost. Keep drawing; reconnecting automatically.',
  linkRefused: 'This link is no longer valid. Open the latest link that `netloom serve` printed.',
});
