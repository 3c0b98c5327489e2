import { area } from '../areas/area';

/** Dialogs to fill, parts that load later. */
export const widgetsWords = area('widgets', {
  cancel: 'Cancel',
  close: 'Close',
  backHint: 'Back to the drawing, Esc',
  back: 'Back to drawing',
  notLoaded: (reason: string) => `This part of Netloom could not be loaded: ${reason}`,
  tryAgain: 'Try again',
});
