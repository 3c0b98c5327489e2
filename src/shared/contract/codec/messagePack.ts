import { decode as unpack, encode as pack } from '@msgpack/msgpack';

/**
 * Encodes values of the contract for byte transports. `undefined` becomes no bytes; absent properties stay absent; bytes stay
 * bytes.
 */
export function encode(value: unknown): Uint8Array<ArrayBuffer> {
  return value === undefined ? new Uint8Array() : pack(value, { ignoreUndefined: true });
}

/** The inverse of `encode`. Throws where the bytes are not MessagePack. */
export function decode(bytes: Uint8Array): unknown {
  return bytes.length === 0 ? undefined : unpack(bytes);
}

/** The WebSocket close code for a missing or invalid token. */
export const refusedCode = 4401;
