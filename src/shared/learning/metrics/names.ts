/** Names of what a run measures, in its events: `loss`; of one output `accuracy`, of one of several `output2/accuracy`. */

/** @param output the Output's path where there are several */
export function measureName(output: string | undefined, kind: string): string {
  return output === undefined ? kind : `${output}/${kind}`;
}

/** The kind and the Output of a measure's name. */
export function parseMeasureName(name: string): { readonly output?: string; readonly kind: string } {
  const end = name.lastIndexOf('/');
  return end < 0 ? { kind: name } : { output: name.slice(0, end), kind: name.slice(end + 1) };
}
