/** The id of the node at a path: `conv1` for `res1/conv1`. */
export function idAt(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** What stands before the ids of the nodes beside a path's: `res1/` for `res1/conv1`, nothing in the drawing itself. */
export function scopePrefix(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
