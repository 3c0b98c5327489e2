import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { hostSaying, type HostSaying } from '@shared/messages/hostSaying';
import { failed } from '../../refused';

/** A TensorFlow that can be compiled against. */
export interface TensorFlowLibrary {
  /** The folder of the libraries. */
  readonly folder: string;
  readonly include: string;
  /** Names of the libraries in the folder, in the order of linking. */
  readonly libraries: readonly string[];
}

/** Names as Python's packages and the C distribution give them. */
const librarySets: readonly (readonly string[])[] =
  process.platform === 'darwin'
    ? [
        ['libtensorflow_cc.2.dylib', 'libtensorflow_framework.2.dylib'],
        ['libtensorflow.2.dylib', 'libtensorflow_framework.2.dylib'],
      ]
    : [
        ['libtensorflow_cc.so.2', 'libtensorflow_framework.so.2'],
        ['libtensorflow.so.2', 'libtensorflow_framework.so.2'],
      ];

/**
 * The library in a folder: a `tensorflow` package, a site-packages or a virtual environment that holds one, or an
 * unpacked C library. Throws where there is none, saying what was looked for.
 */
export function findLibrary(from: string): TensorFlowLibrary {
  const folder = resolve(from);
  if (!existsSync(folder)) throw failed(hostSaying('adding', 'noFolder', folder));
  if (!statSync(folder).isDirectory()) throw failed(hostSaying('adding', 'isFile', folder));
  for (const candidate of [folder, join(folder, 'tensorflow'), ...environmentPackages(folder)])
    for (const libraries of librarySets)
      for (const place of [candidate, join(candidate, 'lib')]) {
        const include = join(candidate, 'include');
        const whole = libraries.every((name) => existsSync(join(place, name)));
        if (whole && existsSync(join(include, 'tensorflow/c/c_api.h'))) return { folder: place, include, libraries };
      }
  throw failed(whyNone(folder));
}

/** The version as pip notes it beside the package; `2` where pip did not install it. */
export function versionOf({ include }: TensorFlowLibrary): string {
  const noted = readdirSync(dirname(dirname(include))).map((name) =>
    /^tensorflow\w*-([\d.]+\w*)\.dist-info$/.exec(name),
  );
  return noted.find((found) => found !== null)?.[1] ?? '2';
}

/** Why there is no library in a folder, by what kind of folder it looks like. */
function whyNone(folder: string): HostSaying {
  const libraries = librarySets[0]!;
  const packages = [folder, join(folder, 'tensorflow'), ...environmentPackages(folder)];
  const older = packages.find((place) => basename(place) === 'tensorflow' && existsSync(join(place, '__init__.py')));
  if (older !== undefined) return hostSaying('adding', 'notCompilable', folder, older, libraries);
  const isEnvironment = environmentPackages(folder).length > 0;
  return hostSaying('adding', isEnvironment ? 'noneInEnvironment' : 'noTensorFlow', folder, libraries);
}

/** The packages of a virtual environment's Pythons. */
function environmentPackages(folder: string): string[] {
  const lib = join(folder, 'lib');
  const pythons = existsSync(lib) ? readdirSync(lib).filter((name) => name.startsWith('python3')) : [];
  return pythons.map((python) => join(lib, python, 'site-packages', 'tensorflow'));
}
