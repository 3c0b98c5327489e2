import type { SplitName } from '../reader';
import { baseName, endingOf, imageEndings, type ListedFile } from './definition';
import { splitNamed } from './split';

/** How files tell inputs from targets: by the name of a folder that they are in, or by how their names end. */
export interface Pairing {
  readonly by: 'folder' | 'suffix';
  /** The folder's name, or the ending before the dot: `images`, or nothing. */
  readonly input: string;
  /** `masks`, or `_mask`. */
  readonly target: string;
}

/** Words, in small letters, that folders and endings of inputs and targets have. */
export interface PairingWords {
  readonly input: ReadonlySet<string>;
  readonly target: ReadonlySet<string>;
}

/** An input with its target. */
export interface Pair<File extends ListedFile> {
  readonly input: File;
  readonly target: File;
  readonly split?: SplitName;
}

const suffixPattern = /[_\-. ]([a-z]+)$/i;

/** How files are paired; nothing where their names do not say. */
export function guessPairing(files: readonly ListedFile[], words: PairingWords): Pairing | undefined {
  const images = files.filter(isImage);
  return guessFolders(images, words) ?? guessSuffixes(images, words);
}

function guessFolders(images: readonly ListedFile[], words: PairingWords): Pairing | undefined {
  const counts = new Map<string, number>();
  for (const { path } of images)
    for (const folder of foldersOf(path)) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  const folders = [...counts.keys()].filter((name) => !splitNamed(name) && counts.get(name)! < images.length);
  const named = (role: ReadonlySet<string>) => folders.find((name) => role.has(plain(name)));
  const target = named(words.target);
  // Of two folders, the one that is not the target's is the input's, whatever its name.
  const input = named(words.input) ?? (folders.length === 2 ? folders.find((name) => name !== target) : undefined);
  return target !== undefined && input !== undefined && input !== target ? { by: 'folder', input, target } : undefined;
}

function guessSuffixes(images: readonly ListedFile[], words: PairingWords): Pairing | undefined {
  const found = (role: ReadonlySet<string>) => {
    const match = images
      .map(({ path }) => suffixPattern.exec(stemOf(path)))
      .find((one) => one && role.has(one[1]!.toLowerCase()));
    return match?.[0];
  };
  const target = found(words.target);
  return target === undefined ? undefined : { by: 'suffix', input: found(words.input) ?? '', target };
}

/** A file that is in no pair. */
export interface Unpaired<File extends ListedFile> {
  readonly file: File;
  readonly role: keyof Sides<File>;
  /** The one that is in its place, where it is a second one of its name. */
  readonly first?: File;
}

interface Sides<File> {
  readonly input: Map<string, File>;
  readonly target: Map<string, File>;
}

/** Pairs inputs with the targets of the same name, in the same sub-folder, whatever the kinds of the files. */
export function pairFiles<File extends ListedFile>(
  files: readonly File[],
  pairing: Pairing,
): { readonly pairs: Pair<File>[]; readonly unpaired: Unpaired<File>[] } {
  const unpaired: Unpaired<File>[] = [];
  const sides: Sides<File> = { input: new Map(), target: new Map() };
  for (const file of files.filter(isImage)) {
    const place = placeOf(file.path, pairing);
    if (!place) continue;
    const first = sides[place.role].get(place.key);
    if (first) unpaired.push({ file, role: place.role, first });
    else sides[place.role].set(place.key, file);
  }
  const pairs: Pair<File>[] = [];
  for (const [key, input] of sides.input) {
    const target = sides.target.get(key);
    const split = foldersOf(input.path).map(splitNamed).find(Boolean);
    if (target) pairs.push({ input, target, ...(split && { split }) });
    else unpaired.push({ file: input, role: 'input' });
  }
  for (const [key, file] of sides.target) if (!sides.input.has(key)) unpaired.push({ file, role: 'target' });
  return { pairs, unpaired };
}

/** The share of images that must have a partner, or their names mean something else. */
export const leastPaired = 0.5;

/** The share of images that have a partner, under the pairing that their names suggest; 0 where they suggest none. */
export function pairedShare(files: readonly ListedFile[], words: PairingWords): number {
  const pairing = guessPairing(files, words);
  if (!pairing) return 0;
  const { pairs, unpaired } = pairFiles(files, pairing);
  return (2 * pairs.length) / Math.max(1, 2 * pairs.length + unpaired.length);
}

/** On which side a file is, and what it shares with its partner; nothing for files that belong to neither. */
function placeOf(path: string, { by, input, target }: Pairing): { role: 'input' | 'target'; key: string } | undefined {
  const [folders, stem] = [foldersOf(path), stemOf(path)];
  if (by === 'folder') {
    const role = folders.includes(target) ? 'target' : folders.includes(input) ? 'input' : undefined;
    const rest = folders.filter((name) => name !== (role === 'target' ? target : input));
    return role && { role, key: [...rest, stem].join('/') };
  }
  const without = (suffix: string) => [...folders, stem.slice(0, stem.length - suffix.length)].join('/');
  if (stem.endsWith(target)) return { role: 'target', key: without(target) };
  return stem.endsWith(input) ? { role: 'input', key: without(input) } : undefined;
}

const isImage = ({ path }: ListedFile): boolean => imageEndings.has(endingOf(path));
const foldersOf = (path: string): string[] => path.split('/').slice(0, -1);
const stemOf = (path: string): string => baseName(path).replace(/\.[^.]*$/, '');
const plain = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '');
