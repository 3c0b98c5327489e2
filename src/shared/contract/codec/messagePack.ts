import { decode as unpack, encode as pack } from '@msgpack/msgpack';
import { checkClaims } from './claims';

/**
 * Values of the contract as bytes, for transports that carry bytes alone. Nothing at all is no bytes; absent properties
 * stay absent; bytes stay bytes.
 */
export function encode(value: unknown): Uint8Array<ArrayBuffer> {
  return value === undefined ? new Uint8Array() : pack(value, { ignoreUndefined: true });
}

/**
 * The inverse of `encode`. Throws where the bytes are no MessagePack, or claim to be more than they are.
 * @param mostValues what is taken of one who may be anybody
 */
export function decode(bytes: Uint8Array, mostValues?: number): unknown {
  if (bytes.length === 0) return undefined;
  checkClaims(bytes, mostValues);
  return unpack(bytes);
}

/** The close code of a WebSocket for whoever brought no valid token. */
export const refusedCode = 4401;
