import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startCli } from '../support/cli';
import { temporaryFolder } from '../support/home';

const hasPip = (() => {
  try {
    execFileSync('python3', ['-m', 'pip', '--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

describe.runIf(hasPip)('looking for engines', { timeout: 120_000 }, () => {
  it('runs no Python that lies in the current folder or that the environment names', async () => {
    const marks = temporaryFolder();
    /** Modules that Python and pip load early, each of which leaves a mark. */
    const folderOfModules = (name: string): string => {
      const folder = temporaryFolder();
      const mark = `open(${JSON.stringify(join(marks, name))} + '-' + __name__, 'w').close()\n`;
      for (const module of ['json', 'site', 'sitecustomize', 'zipfile', 'usercustomize'])
        writeFileSync(join(folder, `${module}.py`), mark);
      mkdirSync(join(folder, 'pip'));
      for (const module of ['__init__', '__main__']) writeFileSync(join(folder, 'pip', `${module}.py`), mark);
      return folder;
    };
    const environment = {
      PYTHONPATH: folderOfModules('path'),
      // Neither place answers: what runs on this machine is what counts.
      PIP_INDEX_URL: 'http://127.0.0.1:9/simple',
      TFJS_NODE_CDN_STORAGE: 'https://127.0.0.1:9/',
    };
    const args = ['engine', 'add', 'tensorflow', '--dry-run'];
    const { output } = await startCli(args, temporaryFolder(), environment, folderOfModules('current')).finished;
    expect(readdirSync(marks)).toEqual([]);
    // It was pip that was asked.
    if (process.platform !== 'win32') expect(output).toContain('pip cannot reach its package index');
  });
});
