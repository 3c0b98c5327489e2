import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The variable that names the folder, for processes that are started for another home too. */
export const homeVariable = 'NETLOOM_HOME';

/** Where Netloom keeps what is not the user's own files: runs, recent files, data sets. `NETLOOM_HOME` overrides it. */
export function dataHome(environment: NodeJS.ProcessEnv = process.env, platform = process.platform): string {
  if (environment[homeVariable]) return resolve(environment[homeVariable]);
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Netloom');
  if (platform === 'win32') return join(environment['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Netloom');
  return join(environment['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'netloom');
}
