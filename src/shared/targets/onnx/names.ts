/** The name of a result, and of the node that makes it: `res1/conv1:Conv_12`. */
export function scopedName(scope: string, name: string): string {
  return `${scope}:${name}`;
}

/**
 * The path of the block that a node of an optimised graph came from; empty for what belongs to none. ONNX Runtime calls a
 * node that it makes of others by the first one (`fused c1:Conv_3`), or by the result that it makes (`p1:MaxPool_5_nchwc`).
 */
export function scopeOf(name: string): string {
  const [before, ...rest] = name.split(':');
  return rest.length > 0 ? before!.split(' ').at(-1)! : '';
}
