import type { NetloomDocument } from '../document/schema';
import type { NamedTensors } from '../tensor/types';

/** A language or framework that a drawing can leave in as source code. One folder each; `targets.ts` lists them. */
export interface CodeTarget {
  /** What the command line calls it: `keras`. */
  readonly id: string;
  readonly label: string;
  /** For the editor's colours. */
  readonly language: 'python' | 'typescript';
  /** Writes the drawing. Throws an `IncompleteDrawing` where it is not sound yet. */
  emit(document: NetloomDocument): GeneratedCode;
  /** Trained weights under the names and in the axis order that the generated code loads. */
  weights(document: NetloomDocument, state: NamedTensors): NamedTensors;
}

export interface GeneratedCode {
  readonly files: readonly { readonly name: string; readonly text: string }[];
  /** The lines of the first file that stand for a node, by its path: ranges counted from 1, both ends included. */
  readonly lines: ReadonlyMap<string, readonly (readonly [number, number])[]>;
}

/** The name of the file in which generated code expects its weights. */
export const weightsFile = 'model.safetensors';

/** Code was asked for a drawing with open ends or faults. The message lists them. */
export class IncompleteDrawing extends Error {
  override readonly name = 'IncompleteDrawing';

  constructor(readonly reasons: readonly string[]) {
    super(`The drawing can't be exported as code yet: ${reasons.slice(0, 5).join(' ')}`);
  }
}
