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
};

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
