import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where Netloom keeps what is not the user's own files: runs, recent files, data sets. `NETLOOM_HOME` overrides it. */
export function dataHome(environment: NodeJS.ProcessEnv = process.env, platform = process.platform): string {
  if (environment['NETLOOM_HOME']) return environment['NETLOOM_HOME'];
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Netloom');
  if (platform === 'win32') return join(environment['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Netloom');
  return join(environment['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'netloom');
}
