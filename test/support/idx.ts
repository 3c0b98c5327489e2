/** IDX files made on the spot. */

export function idxImages(
  count: number,
  height: number,
  width: number,
  value = (index: number) => index % 256,
): Uint8Array {
  return idxFile([count, height, width], value);
}

export function idxLabels(labels: readonly number[]): Uint8Array {
  return idxFile([labels.length], (index) => labels[index]!);
}

function idxFile(shape: readonly number[], value: (index: number) => number): Uint8Array {
  const size = shape.reduce((product, extent) => product * extent, 1);
  const bytes = new Uint8Array(4 + 4 * shape.length + size);
  bytes.set([0, 0, 8, shape.length]);
  const view = new DataView(bytes.buffer);
  shape.forEach((extent, axis) => view.setUint32(4 + 4 * axis, extent));
  for (let index = 0; index < size; index++) bytes[4 + 4 * shape.length + index] = value(index);
  return bytes;
}
