/** A mask as its file says it. */
export interface MaskValues {
  readonly height: number;
  readonly width: number;
  /** [height, width]: the index in the file's palette, a grey value, or `colourValue` and the bytes of a colour. */
  readonly values: ArrayLike<number>;
}

/** Tells the values of colours, `0x1rrggbb`, from those of greys. */
export const colourValue = 0x1000000;

/** The number that is read where a mask has its ignored value. There is no class of that number, for 255 classes are the most. */
export const ignoredClass = 255;
