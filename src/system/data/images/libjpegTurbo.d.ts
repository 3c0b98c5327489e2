/** libjpeg-turbo in WebAssembly, as far as it is used here. */
declare module '@cornerstonejs/codec-libjpeg-turbo-8bit/decodewasmjs' {
  export interface JpegDecoder {
    /** Room for a file's bytes. It serves until the next call. */
    getEncodedBuffer(length: number): Uint8Array;
    /** Decodes what is in that room. Throws a number where the file is damaged. */
    decode(): void;
    /** uint8 [height, width, channels]. It serves until the next call. */
    getDecodedBuffer(): Uint8Array;
  }
  const create: () => Promise<{ readonly JPEGDecoder: new () => JpegDecoder }>;
  export default create;
}
