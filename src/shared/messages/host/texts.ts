/** What is wrong with files of text, and with sequences of letters. What begins with a small letter stands behind file and line. */
export const texts = {
  none: (name: string) => `${name} has no text file: no name ends in .txt.`,
  longLine: (most: string, found: string) => `expected at most ${most} bytes in a line, found ${found}`,
  notUtf8: 'expected text in UTF-8, found other bytes. Save the file in UTF-8',
  emptyLine: 'expected text, found an empty line',
  noTabBefore: 'expected a class before a tab, found no tab',
  noTabAfter: 'expected a class after a tab, found no tab',
  noClassBefore: 'expected a class before the tab, found nothing',
  noClassAfter: 'expected a class after the tab, found nothing',
  onlyClass: 'expected text beside the class, found nothing',
  oneToken: 'expected two tokens at least, found one: none is next',
  noSequences: (name: string) => `${name} has no sequences: no line begins with ">".`,
  noHeader: (path: string, line: number) =>
    `${path}, line ${line}: expected a header that begins with ">", found other text.`,
  noSequence: (header: string) => `"${header}" has no sequence`,
  otherLetter: (header: string, letter: string) => `expected A, C, G, T or N in "${header}", found "${letter}"`,
};
