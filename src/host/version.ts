import packageFacts from '../../package.json' with { type: 'json' };

/** Netloom's own version. */
export const version: string = packageFacts.version;

/** What it runs on, as `process.versions` calls it, with the names that people know. */
const named = { electron: 'Electron', chrome: 'Chromium', node: 'Node.js', v8: 'V8' } as const;

export const runtime: { name: string; version: string }[] = Object.entries(named).flatMap(([key, name]) => {
  const installed = process.versions[key];
  return installed === undefined ? [] : [{ name, version: installed }];
});
