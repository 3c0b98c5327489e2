import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { licencesFile, type Licence } from '../../src/shared/contract/licences';

const checkout = fileURLToPath(new URL('../..', import.meta.url));

interface Locked {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly link?: boolean }>>;
}

/**
 * Writes beside the page which packages Netloom is made of, with their licences: those that the page's bundle holds, and
 * `dependencies` with what they use, which the packed app carries.
 */
export function licences(): Plugin {
  return {
    name: 'netloom-licences',
    generateBundle(_options, bundle) {
      const bundled = Object.values(bundle).flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []));
      const source = JSON.stringify(licencesOf([...bundled.flatMap(packageFolderOf), ...lockedFolders()]));
      this.emitFile({ type: 'asset', fileName: licencesFile, source });
    },
  };
}

/** The folder of the package that a module is of, from the checkout. */
function packageFolderOf(module: string): readonly string[] {
  const [, folder] = /.*[\\/](node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(module) ?? [];
  return folder ? [folder.replaceAll('\\', '/')] : [];
}

/** Packages that are installed for more than building and testing. */
function lockedFolders(): readonly string[] {
  const { packages } = JSON.parse(readFileSync(join(checkout, 'package-lock.json'), 'utf8')) as Locked;
  return Object.keys(packages).filter((folder) => folder && !packages[folder]!.dev);
}

function licencesOf(folders: readonly string[]): readonly Licence[] {
  const found = new Map<string, Licence>();
  for (const folder of new Set(folders)) {
    const licence = licenceIn(join(checkout, folder));
    if (licence) found.set(`${licence.name}@${licence.version}`, licence);
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Undefined where the package is for another system, and so not installed. */
function licenceIn(folder: string): Licence | undefined {
  const facts = join(folder, 'package.json');
  if (!existsSync(facts)) return undefined;
  const { name, version, license, licenses } = JSON.parse(readFileSync(facts, 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly license?: string | { readonly type: string };
    /** An older way to say it. */
    readonly licenses?: readonly { readonly type: string }[];
  };
  const named =
    typeof license === 'string' ? license : (license?.type ?? licenses?.map(({ type }) => type).join(' OR '));
  const file = readdirSync(folder).find((each) => /^(licen[cs]e|copying)/i.test(each));
  return {
    ...{ name, version, licence: named ?? 'see its text' },
    ...(file && { text: readFileSync(join(folder, file), 'utf8').trim() }),
  };
}
