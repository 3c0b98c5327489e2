/** Migrates a file to the next version. The index is the version it migrates from. */
export type Migration = (file: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** Version 1 is the first, so this is empty: version 2 adds `1: (file) => ({ ...file, version: 2, … })`. */
export const migrations: Readonly<Record<number, Migration>> = {};

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
