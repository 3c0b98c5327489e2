/** The host's handle of what was dropped last, where it lies. Nothing in a browser, which has no paths. */
export async function takeDropped(): Promise<string | undefined> {
  return window.netloom?.takeDropped();
}
