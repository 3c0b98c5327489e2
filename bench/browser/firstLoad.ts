import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface FirstLoad {
  /** The scripts that the page loads before anything is shown: the first chunk and what it imports. */
  readonly scripts: readonly string[];
  readonly kilobytes: number;
  readonly gzippedKilobytes: number;
}

const importOf = /(?:\bfrom|\bimport)\s*["']\.\/([\w.-]+\.js)["']/g;

/** What a built page loads at first, read from its files: scripts of its HTML and all that these import statically. */
export async function firstLoad(folder: string): Promise<FirstLoad> {
  const html = await readFile(join(folder, 'index.html'), 'utf8');
  const waiting = [...html.matchAll(/(?:src|href)="\.\/assets\/([\w.-]+\.js)"/g)].map(([, name]) => name!);
  const texts = new Map<string, string>();
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (texts.has(name)) continue;
    const text = await readFile(join(folder, 'assets', name), 'utf8');
    texts.set(name, text);
    waiting.push(...[...text.matchAll(importOf)].map(([, imported]) => imported!));
  }
  const sum = (sizeOf: (text: string) => number) =>
    Math.round([...texts.values()].reduce((total, text) => total + sizeOf(text), 0) / 1000);
  return {
    scripts: [...texts.keys()].sort(),
    kilobytes: sum((text) => Buffer.byteLength(text)),
    gzippedKilobytes: sum((text) => gzipSync(text).length),
  };
}
