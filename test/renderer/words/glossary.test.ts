import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { english } from '@renderer/words/english';
import { languages } from '@renderer/words/languages';
import { filled, leavesOf } from './leaves';

const root = join(import.meta.dirname, '../../..');

interface Entry {
  readonly term: string;
  readonly meaning: string;
  readonly translations: readonly [german: string, chinese: string];
}

/** The table of the glossary. */
const entries = readFileSync(join(root, 'docs/words.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| term'))
  .map((line): Entry => {
    const [, term = '', meaning = '', german = '', chinese = ''] = line.split('|').map((cell) => cell.trim());
    return { term, meaning, translations: [german, chinese] };
  });

const textsOf = (dictionary: object): string =>
  leavesOf(dictionary)
    .map(([, text]) => (typeof text === 'string' ? text : filled(text)))
    .join('\n');

const texts = textsOf(Object.fromEntries(Object.entries(english).map(([name, area]) => [name, area.english])));

/** Code without the dictionaries, for terms that only code uses. */
function code(): string {
  const home = join(root, 'src');
  return readdirSync(home, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith(join('renderer', 'words')))
    .map((file) => readFileSync(join(home, file), 'utf8'))
    .join('\n');
}

/** Whether a text has a term as a word, in the singular or plural. */
const has = (text: string, term: string): boolean => new RegExp(`(?<!\\p{L})${term}(e?s)?(?!\\p{L})`, 'iu').test(text);

describe('the glossary', () => {
  it('has each term once, with what it means', () => {
    expect(entries.length).toBeGreaterThan(30);
    expect(new Set(entries.map(({ term }) => term)).size).toBe(entries.length);
    for (const { term, meaning } of entries) expect(meaning, term).not.toBe('');
  });

  it('has terms that are in use', () => {
    const source = code();
    const unused = entries.filter(({ term, translations: [german] }) => !has(german === '' ? source : texts, term));
    expect(unused.map(({ term }) => term)).toEqual([]);
  });

  it.each([
    ['german', 0],
    ['chinese', 1],
  ] as const)('has the terms of the texts in %s', async (language, place) => {
    const translated = textsOf(await languages[language].load!()).toLowerCase();
    const missing = entries.filter(({ translations }) => !translated.includes(translations[place].toLowerCase()));
    expect(missing.map(({ term }) => term)).toEqual([]);
  });
});
