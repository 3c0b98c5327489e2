import type { Page } from '@playwright/test';
import { english } from '@renderer/words/english';
import { languages, type Language } from '@renderer/words/languages';
import { galleryEnglish } from '../../renderer/words/galleryEnglish';
import { leavesOf } from '../../renderer/words/leaves';

/** Names of blocks and keys, which may be the same in every language, also where English has such a word for something else. */
const names = '.palette-name, .canvas-area, kbd';

/** What a page shows or says to screen readers that stands in the English dictionary, and is called otherwise in its language. */
export async function leftInEnglish(page: Page, language: Exclude<Language, 'english'>): Promise<readonly string[]> {
  const areas = Object.entries(english).map(([name, area]) => [name, area.english]);
  const originals = leavesOf({ ...Object.fromEntries(areas), galleryDrawings: galleryEnglish });
  const translations = new Map(leavesOf(await languages[language].load!()));
  // What the other language says somewhere is no English.
  const said = new Set(translations.values());
  const translated = originals.flatMap(([path, text]) =>
    typeof text === 'string' && text !== '' && translations.get(path) !== text && !said.has(text) ? [text] : [],
  );
  const shown = await page.evaluate((skipped) => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if ((node instanceof Element ? node : node.parentElement)?.closest(skipped)) continue;
      if (node instanceof Text) texts.push(node.data);
      if (!(node instanceof Element)) continue;
      for (const name of ['aria-label', 'title', 'placeholder']) texts.push(node.getAttribute(name) ?? '');
    }
    return texts.map((text) => text.trim());
  }, names);
  const everything = new Set(shown);
  return [...new Set(translated)].filter((text) => everything.has(text));
}
