import { afterEach, describe, expect, it } from 'vitest';
import { english, type Words } from '@renderer/words/english';
import { wordsOf } from '@renderer/words/currentWords';
import { languages, preferredLanguage, type Language } from '@renderer/words/languages';
import { galleryEnglish } from './galleryEnglish';
import { filled, leavesOf, valuesIn } from './leaves';
import { speak } from '../../support/speak';
import { hostMessages } from '@shared/messages/host';
import { exporting } from '@shared/targets/exporting';

const areas = Object.entries(english).map(([name, area]) => [name, area.english]);
const dictionary = {
  ...(Object.fromEntries(areas) as Omit<Words, 'hostMessages' | 'galleryDrawings'>),
  hostMessages: { ...hostMessages, exporting },
  galleryDrawings: galleryEnglish,
} satisfies Words;
const originals = new Map(leavesOf(dictionary));
const translations = Object.entries(languages).flatMap(([language, { load }]) =>
  load ? [[language, load] as const] : [],
);

/** What is the same in several languages: signs, abbreviations, names, and single nouns, which may be borrowed. */
function isInternational(text: string): boolean {
  const words = text.replaceAll(/7,?\d{3}|«\w+»/g, '').match(/\p{L}[\p{L}\d²]*/gu) ?? [];
  return words.every((word) => /^\p{Lu}|^.{1,2}$|^float32$/u.test(word));
}

describe('English', () => {
  it('names each area as other languages do', () => {
    for (const [name, area] of Object.entries(english)) expect(area.name).toBe(name);
  });

  it('has a text everywhere', () => {
    for (const [path, text] of originals) {
      if (isOptional(path)) continue;
      expect(typeof text === 'string' ? text : filled(text), path).not.toBe('');
    }
  });
});

describe.each(translations)('%s', (language, load) => {
  it('has the texts of English, and no others', async () => {
    const paths = leavesOf(await load()).map(([path]) => path);
    expect(paths.toSorted()).toEqual([...originals.keys()].toSorted());
  });

  it('says the values that English says', async () => {
    for (const [path, text] of leavesOf(await load())) {
      const original = originals.get(path)!;
      expect(typeof text, path).toBe(typeof original);
      if (typeof text === 'string' || typeof original === 'string') continue;
      expect(valuesIn(filled(text)), path).toEqual(valuesIn(filled(original)));
    }
  });

  it('is translated: no sentence is left in English, and none is empty', async () => {
    for (const [path, text] of leavesOf(await load())) {
      const original = originals.get(path)!;
      const [said, before] = [text, original].map((one) => (typeof one === 'string' ? one : filled(one)));
      if (before !== '') expect(said, path).not.toBe('');
      if (!isInternational(before!)) expect.soft(said, path).not.toBe(before);
    }
  });

  it('is written in its own script and punctuation', async () => {
    const wrong = { german: /“[^”]*”|\w\.\.\.|\w…/u, chinese: /[\p{Script=Han}][,;:!?]/u }[language] ?? /$^/;
    for (const [path, text] of leavesOf(await load()))
      expect(typeof text === 'string' ? text : filled(text), path).not.toMatch(wrong);
  });
});

describe('the page’s language', () => {
  afterEach(() => speak('english'));

  it('changes what an area says', async () => {
    expect(wordsOf(english.training).train).toBe('Train');
    await speak('german');
    expect(wordsOf(english.training).train).toBe('Trainieren');
  });

  it.each<[readonly string[], Language]>([
    [['de-CH', 'en'], 'german'],
    [['zh-CN'], 'chinese'],
    [['fr', 'zh-TW', 'de'], 'chinese'],
    [['fr-FR'], 'english'],
    [['en-US@posix', 'de'], 'english'],
    [['den'], 'english'],
    [[], 'english'],
  ])('follows the browser’s: %j', (tags, expected) => {
    expect(preferredLanguage(tags)).toBe(expected);
  });
});

/** A line about an option can be left out. */
function isOptional(path: string): boolean {
  return path.endsWith('.doc');
}
