import { decode as unpack, encode as pack } from '@msgpack/msgpack';

/**
 * Values of the contract as bytes, for transports that carry bytes alone. Nothing at all is no bytes; absent properties
 * stay absent; bytes stay bytes.
 */
export function encode(value: unknown): Uint8Array<ArrayBuffer> {
  return value === undefined ? new Uint8Array() : pack(value, { ignoreUndefined: true });
}

/** The inverse of `encode`. Throws where the bytes are no MessagePack. */
export function decode(bytes: Uint8Array): unknown {
  return bytes.length === 0 ? undefined : unpack(bytes);
}

/** The close code of a WebSocket for whoever brought no valid token. */
export const refusedCode = 4401;
