/** How a script loads a data set. */
export interface DataForm {
  /** The default of `--data`, a Python expression; without one there is no such option. */
  readonly place?: string;
  /** What `--data` is. */
  readonly help?: string;
  /** Whether `load_data` gives validation examples where the plan has some; else they are set apart from training. */
  readonly givesValidation?: boolean;
  /** The function `load_data(folder)`, and what it needs. */
  readonly lines: readonly string[];
}
