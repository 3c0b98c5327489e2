import type { TrainedWeights } from '../compiler/runWeights';
import type { NetloomDocument } from '../document/schema';
import { SaidError } from '../messages/saidError';
import type { NamedTensors } from '../tensor/types';
import { refusal, refusalInEnglish, type Refusal } from './refusal';

/** What drawings can be exported as. One folder each; `targets/index.ts` lists them. */
export interface ExportTarget {
  /** Its name on the command line: `keras`. */
  readonly id: string;
  readonly label: string;
  /** How it is shown: code with its syntax, SVG as a picture. */
  readonly language: 'python' | 'typescript' | 'svg';
  /** Whether a drawing with gaps or errors can be written too. */
  readonly takesIncomplete?: true;
  /**
   * Writes the drawing. Throws an `IncompleteDrawing` where it has gaps or errors that the target can't take.
   * @param trained the run whose weights go with the code: the code prepares images as that run did. Without a run, as
   *   training on the recipe's data set would, where that is known.
   */
  emit(document: NetloomDocument, trained?: Pick<TrainedWeights, 'standardisation'>): GeneratedCode;
  /** Fields of the data set that go with the code, in `data.safetensors`; nothing where the code has its data from elsewhere. */
  data?(document: NetloomDocument): readonly string[] | undefined;
  /** Trained weights under the names and in the axis order that the generated code loads; absent where none go with it. */
  weights?(document: NetloomDocument, state: NamedTensors): NamedTensors;
}

/** A framework that drawings are exported to as source code. */
export type CodeTarget = Required<Pick<ExportTarget, 'weights'>> & ExportTarget;

export interface GeneratedCode {
  readonly files: readonly { readonly name: string; readonly text: string }[];
  /** The lines of the first file that stand for a node, by its path: ranges counted from 1, both ends included. */
  readonly lines: ReadonlyMap<string, readonly (readonly [number, number])[]>;
}

/** The name of the file in which generated code expects its weights. */
export const weightsFile = 'model.safetensors';

/** The drawing can't be exported because of gaps or errors. The message lists them. */
export class IncompleteDrawing extends SaidError {
  override readonly name = 'IncompleteDrawing';

  constructor(reasons: readonly Refusal[]) {
    const [first, ...others] = reasons.slice(0, 5);
    const said = refusal('incomplete', first ? others.reduce((one, next) => refusal('then', one, next), first) : '');
    super(refusalInEnglish(said), said);
  }
}
