/** The channels of Electron's IPC, and what the preload script puts on the window as `netloom`. */
export const channels = {
  /** Renderer → main: [name, input] → an `Outcome`. */
  request: 'netloom:request',
  /** Main → renderer: name, payload. */
  event: 'netloom:event',
  /** Renderer → main: whether the drawing has changes that no file holds. */
  unsaved: 'netloom:unsaved',
  /** Renderer → main: the language of the page, for the menu and dialogs. */
  language: 'netloom:language',
  /** Preload → main: paths of dropped files → the host's handle of them. */
  dropped: 'netloom:dropped',
} as const;

/** Values cross it by structured clone, so bytes stay bytes. What it gives back is checked by `codec`. */
export interface Bridge {
  request(name: string, input: unknown): Promise<unknown>;
  onEvent(listener: (name: string, payload: unknown) => void): () => void;
  setUnsaved(unsaved: boolean): void;
  setLanguage(language: string): void;
  /**
   * The host's handle of the files or folders that were dropped last, where they lie. Nothing where there are none, or some
   * lie on no disk. The page names no path: the preload script reads them from the drop itself.
   */
  takeDropped(): Promise<string | undefined>;
}
