// `npm run electron`: downloads Electron's binary now, whether or not an earlier try failed.
import { downloadElectron, installedElectron } from './lib/electron.mjs';
import { ensurePackages } from './lib/install.mjs';
import { main, say } from './lib/run.mjs';

await main(async () => {
  await ensurePackages();
  const installed = installedElectron();
  const electron = installed ? { path: installed } : await downloadElectron();
  say(electron.path ?? electron.reason);
  return electron.path ? 0 : 1;
});
