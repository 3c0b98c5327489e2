import { area } from '../areas/area';

/** Newer versions of the app. */
export const updatesWords = area('updates', {
  title: 'Updates',
  none: {
    terminal: 'Netloom was started from a terminal. Update it the way you installed it.',
    sources: 'This Netloom was started from its sources. Update them the way you got them.',
    noFeed: 'This copy of Netloom was made without a place to look for updates.',
  },
  cannotCheck: (message: string) => `Netloom can’t check for updates: ${message}`,
  unknown: 'Netloom checks for updates only when you ask.',
  check: 'Check for updates',
  checking: 'Checking for updates…',
  current: 'Netloom is up to date.',
  available: (version: string) => `Netloom ${version} is available.`,
  download: 'Download',
  downloading: (version: string, percent: number) => `Downloading Netloom ${version}: ${percent} %`,
  ready: (version: string) => `Netloom ${version} is installed when you close the app.`,
  restart: 'Restart now',
  failed: (message: string) => `Couldn’t update: ${message}`,
  again: 'Try again',
  atStart: 'Check for updates at every start',
});
