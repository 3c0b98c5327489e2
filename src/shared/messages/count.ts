const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** `61,706`, in every language: figures look as in the code and the files that people compare them with. */
export function formatCount(count: number): string {
  return whole.format(count);
}

/** `1 class`, `1,234 classes`, for languages with one plural. */
export function counted(count: number, one: string, other: string): string {
  return `${formatCount(count)} ${count === 1 ? one : other}`;
}
