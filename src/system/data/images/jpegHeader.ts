/** What the header of a JPEG says of its pixels. */
export interface JpegHeader {
  readonly width: number;
  readonly height: number;
  /** 1 for greys, 3 for colours. */
  readonly channels: 1 | 3;
}

/** Codes of segments (ITU-T T.81, table B.1). */
const marker = { start: 0xd8, end: 0xd9, scan: 0xda, exif: 0xe1, profile: 0xe2, adobe: 0xee } as const;
/** Frames of 8 bits that are coded by Huffman's code, progressive ones too. */
const frames = new Set([0xc0, 0xc1, 0xc2]);
/** Other codes of this range are tables. */
const isFrame = (code: number): boolean => code >= 0xc0 && code <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(code);

/**
 * The header of a JPEG whose pixels are taken as they are. Nothing for other files, and for those that must be turned
 * (EXIF), have colours of their own (a profile, CMYK), or are not whole.
 */
export function plainJpegHeader(bytes: Uint8Array): JpegHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isAt = (at: number, code: number) => bytes[at] === 0xff && bytes[at + 1] === code;
  if (!isAt(0, marker.start) || !isAt(bytes.length - 2, marker.end)) return undefined;
  let header: JpegHeader | undefined;
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff;) {
    const [code, length] = [bytes[at + 1]!, view.getUint16(at + 2)];
    if (code === marker.scan) return header;
    if (code === marker.profile || code === marker.adobe || (code === marker.exif && isExif(bytes, at + 4)))
      return undefined;
    if (isFrame(code)) {
      header = frames.has(code) && at + 10 <= bytes.length ? readFrame(view, at + 4) : undefined;
      if (!header) return undefined;
    }
    at += 2 + length;
  }
  return undefined;
}

/** Other programs' notes stand in segments of the same code. */
const isExif = (bytes: Uint8Array, at: number): boolean =>
  [...'Exif'].every((one, i) => bytes[at + i] === one.charCodeAt(0));

function readFrame(view: DataView, at: number): JpegHeader | undefined {
  const [bits, height, width, channels] = [
    view.getUint8(at),
    view.getUint16(at + 1),
    view.getUint16(at + 3),
    view.getUint8(at + 5),
  ];
  if (bits !== 8 || height === 0 || width === 0 || (channels !== 1 && channels !== 3)) return undefined;
  return { height, width, channels };
}
