import type { Random } from '@shared/tensor/random';

/** Something that reads what strangers, full disks and old versions may have written. One file in `targets` each. */
export interface FuzzTarget {
  /** How many inputs a night tries, and how many of them the tests. */
  readonly inputs: { readonly night: number; readonly test: number };
  /** An input. Equal random numbers give equal inputs. */
  make(random: Random): Uint8Array;
  /**
   * Makes ready what inputs are fed to, in a process that may die of them.
   * @param folder empty, and deleted afterwards
   */
  open(folder: string): Promise<Feed>;
}

export interface Feed {
  /** Throws where an input meets with anything but success or a declared error. */
  feed(input: Uint8Array): Promise<void>;
  /** The process that reads the inputs; this one where absent. */
  pid?(): number;
  close?(): Promise<void>;
}

type ErrorClass = abstract new (...parts: never[]) => Error;

/** Carries out `work`; throws what it throws unless that is one of these errors. @returns undefined where it was one */
export async function unlessDeclared<Result>(
  declared: readonly ErrorClass[],
  work: () => Result | Promise<Result>,
): Promise<Result | undefined> {
  try {
    return await work();
  } catch (error) {
    if (declared.some((each) => error instanceof each)) return undefined;
    throw error;
  }
}
