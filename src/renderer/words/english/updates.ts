import { area } from '../areas/area';

/** Newer versions of the app. */
export const updatesWords = area('updates', {
  title: 'Updates',
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
