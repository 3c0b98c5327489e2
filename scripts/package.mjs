// `npm run package`: the desktop app for this system in `dist`: unpacked, and as installers where the tools that make them
// can be had. `npm run package -- --dir` makes the unpacked app alone.
import { ensureBuilt } from './lib/build.mjs';
import { electronForPacking } from './lib/electron.mjs';
import { ensurePackages } from './lib/install.mjs';
import { main, say } from './lib/run.mjs';

await main(async () => {
  await ensurePackages();
  await ensureBuilt();
  const electron = await electronForPacking();
  if (!electron.folder) throw new Error(`${electron.reason}. Without it there is no desktop app to pack.`);
  // Loaded only once packages are there.
  const { packUnpacked, packInstallers } = await import('./lib/packing.mjs');
  say(`packed ${await packUnpacked({ electronDist: electron.folder })}`);
  if (process.argv.includes('--dir')) return;
  for (const { target, files, reason } of await packInstallers({ electronDist: electron.folder }))
    say(files ? `made ${files.join(', ')}` : `no ${target}: ${reason}`);
});
