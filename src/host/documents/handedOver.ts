/**
 * Drawings that the system hands over: double-clicked, dropped on the app's icon, named when it was started. They wait
 * until a page takes them, since the app is started to open them before it has a page.
 */
export class HandedOver {
  private readonly paths: string[] = [];

  /** @param onAdded called after a path was added, for a page that is there already */
  constructor(private readonly onAdded: () => void) {}

  add(path: string): void {
    if (this.paths.includes(path)) return;
    this.paths.push(path);
    this.onAdded();
  }

  /** The one that waits longest. */
  take(): string | undefined {
    return this.paths.shift();
  }
}
