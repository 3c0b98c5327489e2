import { area } from '../areas/area';

/** Errors that nobody expected: what a part shows that cannot be shown, and the log. */
export const faultsWords = area('faults', {
  cannotShow: {
    window: 'The window can’t be shown.',
    palette: 'The palette can’t be shown.',
    canvas: 'The canvas can’t be shown.',
    lower: 'The lower panel can’t be shown.',
    side: 'The side panel can’t be shown.',
  },
  kept: 'Your drawing is kept. Undo may help where the last change led to this.',
  again: 'Try again',
  reload: 'Reload Netloom',
  title: 'Error log',
  reading: 'Reading the log…',
  hint: 'Errors that Netloom didn’t expect. The log stays on this computer; copy it into a bug report if you like.',
  file: (location: string) => `File: ${location}`,
  none: 'No errors on record.',
  list: 'Errors, newest first',
  noDetails: 'No further details.',
  clear: 'Clear',
  cleared: 'Cleared.',
  copy: 'Copy all',
  copied: 'Copied.',
  copyBlocked: 'The browser blocks the clipboard here. Select the text and copy it with the keyboard.',
  sources: {
    page: 'Interface',
    window: 'Window',
    app: 'App',
    trainer: 'Trainer',
    process: 'Other process',
  },
});
