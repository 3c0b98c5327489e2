export interface Column {
  readonly title: string;
  readonly align: 'left' | 'right';
}

/** Rows under titles, columns as wide as what stands in them, between rules of the full width. */
export function formatTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const widths = columns.map(({ title }, index) =>
    Math.max(title.length, ...rows.map((row) => (row[index] ?? '').length)),
  );
  const line = (cells: readonly string[]) =>
    columns
      .map(({ align }, index) =>
        align === 'left' ? cells[index]!.padEnd(widths[index]!) : cells[index]!.padStart(widths[index]!),
      )
      .join('  ')
      .trimEnd();
  const width = widths.reduce((sum, each) => sum + each + 2, -2);
  return [
    '═'.repeat(width),
    line(columns.map(({ title }) => title)),
    '═'.repeat(width),
    ...rows.map(line),
    '═'.repeat(width),
  ];
}
