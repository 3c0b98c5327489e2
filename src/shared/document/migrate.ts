/** Migrates a file to the next version. The index is the version it migrates from. */
export type Migration = (file: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** From every version but the last. What is not as it should be is left as it is: reading the file names it. */
export const migrations: Readonly<Record<number, Migration>> = {
  /** A recipe had one loss for the only output. */
  1: (file) => {
    const { recipe } = file;
    if (!isRecord(recipe)) return { ...file, version: 2 };
    const { loss, labelSmoothing, ...rest } = recipe;
    if (loss === undefined && labelSmoothing === undefined) return { ...file, version: 2 };
    const settings = { kind: loss ?? 'crossEntropy' };
    const smoothed = labelSmoothing === undefined ? settings : { ...settings, labelSmoothing };
    return { ...file, version: 2, recipe: { ...rest, objectives: [{ loss: smoothed }] } };
  },
  /** The channels of a squeeze-and-excitation block were a parameter; it takes those of what arrives. */
  2: (file) => ({
    ...file,
    version: 3,
    ...mapped(file, 'nodes', withoutChannels),
    ...mapped(file, 'composites', (composite) => ({
      ...composite,
      ...mapped(composite, 'graph', (graph) => ({ ...graph, ...mapped(graph, 'nodes', withoutChannels) })),
    })),
  }),
};

function withoutChannels(node: Part): Part {
  if (node['block'] !== 'SqueezeExcitation') return node;
  const { each, ...rest } = node;
  const without = ({ channels: _, ...kept }: Part): Part => kept;
  const kept = isRecord(each) ? without(each) : each;
  const isEmpty = isRecord(kept) && !Object.keys(kept).length;
  return { ...rest, ...mapped(node, 'parameters', without), ...(kept !== undefined && !isEmpty && { each: kept }) };
}

type Part = Readonly<Record<string, unknown>>;

/** One property of a part of a file, or each item of a list, changed; nothing where it is not what it should be. */
function mapped(part: Part, key: string, change: (value: Part) => Part): Part {
  const value = part[key];
  const changed = (item: unknown) => (isRecord(item) ? change(item) : item);
  if (Array.isArray(value)) return { [key]: value.map(changed) };
  return isRecord(value) ? { [key]: change(value) } : {};
}

/** Runs a file through the migrations until there is none for its version. */
export function migrate(
  file: Readonly<Record<string, unknown>>,
  steps = migrations,
): Readonly<Record<string, unknown>> {
  let current = file;
  for (;;) {
    const { version } = current;
    const step = typeof version === 'number' && Object.hasOwn(steps, version) ? steps[version] : undefined;
    if (!step) return current;
    current = step(current);
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
