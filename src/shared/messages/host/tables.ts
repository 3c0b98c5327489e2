/** What is wrong with tables. What begins with a small letter stands behind a file's name and line. */
export const tables = {
  none: (name: string) => `${name} has no CSV or TSV file.`,
  empty: (path: string) => `${path} is empty. Choose a file with lines.`,
  notText: (path: string) => `${path} is no text in UTF-8: it has bytes of zero. Save it in UTF-8.`,
  /** @param reason of the reader of CSV, in its words */
  quotes: (path: string, line: string, reason: string) =>
    `${path}, line ${line}: ${reason}. Check the quotes around it.`,
  noLines: (path: string) => `${path} has no line but the one with names. Add a line for each example.`,
  nothingUsed: (path: string) => `${path} has no column that is used. Say what one is.`,
  noColumn: (path: string, column: string, columns: string) => `${path} has no column "${column}"; it has ${columns}.`,
  mixed: (columns: string, field: string) =>
    `The columns ${columns} cannot be one field "${field}". Give each a field of its own.`,
  columns: (expected: number, found: number) => `expected ${expected} columns, found ${found}`,
  inColumn: (column: string, trouble: string) => `column ${column}: ${trouble}`,
  notNumber: (cell: string) => `expected a number, found "${cell}"`,
  notNumbers: (cell: string) => `expected numbers such as "0.1 0.2 0.3", found "${cell}"`,
  noClass: 'expected a class, found nothing',
  otherClass: (cell: string, classes: string) => `"${cell}" is none of the classes ${classes}`,
  noImage: (cell: string) => `there is no image "${cell}" beside the table`,
};
