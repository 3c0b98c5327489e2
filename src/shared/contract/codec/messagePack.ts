import { decode as unpack, encode as pack } from '@msgpack/msgpack';
import { checkClaims } from './claims';

/**
 * Encodes values of the contract for byte transports. `undefined` becomes no bytes; absent properties stay absent; bytes stay
 * bytes.
 */
export function encode(value: unknown): Uint8Array<ArrayBuffer> {
  return value === undefined ? new Uint8Array() : pack(value, { ignoreUndefined: true });
}

/**
 * The inverse of `encode`. Throws where the bytes are not MessagePack, or claim more values than they hold.
 * @param mostValues the limit for senders that may be anybody
 */
export function decode(bytes: Uint8Array, mostValues?: number): unknown {
  if (bytes.length === 0) return undefined;
  checkClaims(bytes, mostValues);
  return unpack(bytes);
}

/** The WebSocket close code for a missing or invalid token. */
export const refusedCode = 4401;
