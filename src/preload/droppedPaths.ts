import { webUtils } from 'electron';

/** Paths of what was dropped on the page last. They stay here and in the main process; the page never holds one. */
export class DroppedPaths {
  private paths: readonly string[] = [];

  constructor() {
    // Before the page's own listeners, which may ask at once.
    window.addEventListener('drop', (event) => (this.paths = pathsOf(event.dataTransfer?.files)), { capture: true });
  }

  /** The paths, once. Nothing where nothing was dropped, or a part of it lies on no disk. */
  take(): readonly string[] | undefined {
    const { paths } = this;
    this.paths = [];
    return paths.length > 0 && paths.every((path) => path !== '') ? paths : undefined;
  }
}

const pathsOf = (files: FileList | undefined): string[] =>
  Array.from(files ?? [], (file) => webUtils.getPathForFile(file));
