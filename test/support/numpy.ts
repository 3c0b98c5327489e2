/** An array as NumPy's `save` writes it. */
export function npy(descr: string, shape: readonly number[], bytes: Uint8Array, fortran = false): Buffer {
  const extents = shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;
  const facts = `{'descr': '${descr}', 'fortran_order': ${fortran ? 'True' : 'False'}, 'shape': ${extents}, }`;
  const header = `${facts.padEnd(Math.ceil((facts.length + 11) / 64) * 64 - 11)}\n`;
  const start = Buffer.alloc(10);
  start.write('\x93NUMPY\x01\x00', 'latin1');
  start.writeUInt16LE(header.length, 8);
  return Buffer.concat([start, Buffer.from(header, 'latin1'), bytes]);
}

export const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength);
