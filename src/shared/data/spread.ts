/** Places at equal distances. */
export function spread(count: number, total: number): number[] {
  return Array.from({ length: count }, (_, at) => Math.floor((at * total) / count));
}
