/**
 * Decoded bytes by key, up to a bound of memory. Nothing makes room for anything else: examples come in a new order in
 * each epoch, where what was used last is no likelier to come next, and making room would only empty the cache in turn.
 */
export class ByteCache {
  private readonly entries = new Map<string, Uint8Array>();
  private used = 0;

  /** @param bound bytes */
  constructor(private readonly bound: number) {}

  get(key: string): Uint8Array | undefined {
    return this.entries.get(key);
  }

  /** Keeps bytes where there is room. */
  put(key: string, bytes: Uint8Array): void {
    if (this.used + bytes.length > this.bound || this.entries.has(key)) return;
    this.entries.set(key, bytes);
    this.used += bytes.length;
  }
}
