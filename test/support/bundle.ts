import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { TestProject } from 'vitest/node';
import { bundledPackages } from '../../scripts/lib/bundledPackages';
import packageFacts from '../../package.json' with { type: 'json' };
import { root } from './checkout';

const programs = {
  cli: root('src/cli/index.ts'),
  trainer: root('src/trainer/index.ts'),
  loader: root('src/host/datasets/loader.ts'),
  decoder: root('src/system/data/images/decoder.ts'),
  writer: root('test/host/runs/support/writer.ts'),
  fuzz: root('test/fuzz/worker.ts'),
};

/** As in what is built for people. */
const external = Object.keys(packageFacts.dependencies).filter((name) => !bundledPackages.includes(name));

/** Before the tests of a project: makes of today's sources the programs that tests start, once for all of them. */
export default async function bundle(project: TestProject): Promise<() => Promise<void>> {
  const folder = await bundlePrograms();
  project.provide('bundled', folder);
  return () => rm(folder, { recursive: true, force: true });
}

/** @returns a new folder with a folder of each program */
export async function bundlePrograms(): Promise<string> {
  // Inside the checkout, so that packages are found from there.
  await mkdir(root('.cache'), { recursive: true });
  const folder = await mkdtemp(join(root('.cache'), 'bundled-'));
  // The folders lie to each other as those of the built app do.
  await symlink(root('resources'), join(folder, 'resources'), 'junction');
  await build({
    entryPoints: Object.entries(programs).map(([name, file]) => ({ in: file, out: `${name}/index` })),
    ...{ outdir: folder, bundle: true, splitting: true, chunkNames: 'chunks/[name]-[hash]', external },
    ...{ platform: 'node', format: 'esm', target: 'node20', tsconfig: root('tsconfig.json'), logLevel: 'error' },
  });
  return folder;
}
