// `npm start`: installs and builds what is missing, then opens the window. Where there is no display or no Electron, it
// says why in one line and serves the same app to the browser.
import { ensureBuilt } from './lib/build.mjs';
import { electronBinary, hasDisplay } from './lib/electron.mjs';
import { ensurePackages } from './lib/install.mjs';
import { main, run, say } from './lib/run.mjs';
import { at } from './lib/stamp.mjs';

/** An Electron that ends in this time with an error could not show a window at all. */
const startupSeconds = 10;

await main(async () => {
  const args = process.argv.slice(2);
  await ensurePackages();
  await ensureBuilt();
  const electron = await electronBinary();
  if (electron.path) {
    const started = Date.now();
    const code = await run(electron.path, [at('.'), ...args]);
    if (code === 0 || code >= 128 || Date.now() - started > startupSeconds * 1000) return code;
    say(`Electron ended with exit code ${code} before a window was open; serving the app to the browser instead.`);
  } else {
    say(`${electron.reason}; serving the app to the browser instead.`);
  }
  const open = hasDisplay() ? [] : ['--no-open'];
  return run(process.execPath, [at('out/cli/index.js'), 'serve', ...open, ...args]);
});
