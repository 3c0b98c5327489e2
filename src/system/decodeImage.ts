import type { Sharp } from 'sharp';

/** An image's pixels: bytes, row by row, channels last. */
export interface DecodedImage {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly pixels: Uint8Array;
  /** What the file holds, turned upright as its orientation says. */
  readonly original: { readonly height: number; readonly width: number; readonly isGrey: boolean };
}

/** The form that an image is brought into. */
export interface ImageForm {
  readonly height: number;
  readonly width: number;
  /** 1 for grey (luminance), 3 for red, green and blue. */
  readonly channels: 1 | 3;
}

/** What shines through where an image is transparent. */
const paper = '#ffffff';

/**
 * Decodes a PNG, JPEG, WebP, GIF or TIFF. Throws what is wrong with it.
 * @param source its bytes, or the path of a file, which is then never in memory as a whole
 * @param form what it becomes: stretched to this size, in these channels; as the file has it where absent
 */
export async function decodeImage(source: Uint8Array | string, form?: ImageForm): Promise<DecodedImage> {
  // Loaded with the first image: it is a native library, and most commands read none.
  const { default: sharp } = await import('sharp');
  const image = sharp(source, { failOn: 'truncated' });
  const { autoOrient, space = '', channels: found } = await image.metadata();
  const isGrey = space.includes('b-w') || space.startsWith('grey');
  const channels = form?.channels ?? (isGrey || found < 3 ? 1 : 3);
  const upright = image.autoOrient().flatten({ background: paper });
  const sized = form ? upright.resize(form.width, form.height, { fit: 'fill' }) : upright;
  const { data, info } = await inChannels(sized, channels)
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const { height, width } = autoOrient;
  return {
    ...{ height: info.height, width: info.width, channels: info.channels },
    ...{ pixels: data, original: { height, width, isGrey } },
  };
}

function inChannels(image: Sharp, channels: 1 | 3): Sharp {
  return channels === 1 ? image.toColourspace('b-w') : image.toColourspace('srgb');
}
