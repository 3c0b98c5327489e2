import { existsSync, lstatSync, statSync } from 'node:fs';
import { must, say } from './run.mjs';
import { at, digestOfContents, isFresh, readText, writeStamp } from './stamp.mjs';

const stamp = at('node_modules/.netloom-stamp');

/** Installs the packages of `package-lock.json` where they are missing or others. */
export async function ensurePackages() {
  const digest = digestOfContents([at('package-lock.json')]);
  if (isFresh(stamp, digest) || isLinked() || isInstalledByHand()) return;
  const started = Date.now();
  say(
    existsSync(at('node_modules'))
      ? 'package-lock.json changed; installing its packages …'
      : 'first start: installing packages …',
  );
  // npm runs by its own script where a script of package.json called us, so that no shell is needed on Windows.
  const npm = process.env.npm_execpath;
  const args = ['ci', '--ignore-scripts', '--loglevel=error', '--progress=true'];
  const options = { stdio: ['inherit', 2, 2], shell: !npm && process.platform === 'win32' };
  await must('Installing packages', npm ? process.execPath : 'npm', npm ? [npm, ...args] : args, options);
  writeStamp(stamp, digest);
  say(`packages are installed (${Math.round((Date.now() - started) / 1000)} s).`);
}

/** A linked folder belongs to another checkout, which installs into it. */
const isLinked = () => lstatSync(at('node_modules'), { throwIfNoEntry: false })?.isSymbolicLink() ?? false;

/** After a plain `npm install` there is no stamp of ours, but npm's own list is younger than the lock file. */
function isInstalledByHand() {
  if (readText(stamp) !== undefined) return false;
  const list = statSync(at('node_modules/.package-lock.json'), { throwIfNoEntry: false });
  return list !== undefined && list.mtimeMs >= statSync(at('package-lock.json')).mtimeMs;
}
