/** The windows for choosing files, where the host has any. Each answers with paths, or with nothing on cancel. */
export interface Dialogs {
  openDocument(): Promise<string | undefined>;
  openBlock(): Promise<string | undefined>;
  saveDocument(suggestedName: string): Promise<string | undefined>;
  /** A folder of data, or files. */
  openData(what: 'folder' | 'files'): Promise<readonly string[] | undefined>;
  /** A folder that holds an engine of this name: `TensorFlow`. */
  engineFolder(engine: string): Promise<string | undefined>;
  /** A folder for files that are exported. */
  exportFolder(): Promise<string | undefined>;
  /** Whether files of these names may be replaced in a folder. */
  confirmReplace(folder: string, names: readonly string[]): Promise<boolean>;
}
