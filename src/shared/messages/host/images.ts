/** What is wrong with images, masks and their pairs. What begins with a small letter stands behind a file's name. */
export const images = {
  tooLarge: 'is larger than 1 GB',
  /** @param reason of the decoder, in its words */
  notReadable: (reason: string) => `is no image that can be read (${reason})`,
  notRead: 'was not read: nobody waits for it',
  closedMeanwhile: 'was not read: the data set was closed',
  closed: 'was not read: the data set is closed',
  notDecoded: (reason: string) => `was not decoded: ${reason}`,
  threadEnded: 'its thread ended early',
  shortBitmap: (width: number, height: number, bytes: number) =>
    `is truncated: ${width}×${height} pixels need ${bytes} bytes`,
  shortHeader: 'is truncated: its header is not whole',
  shortPalette: 'is truncated: its palette is not whole',
  otherBitmap: 'is a kind of bitmap that is not supported',
  compressedBitmap: 'is a compressed bitmap, which is not supported: save it as PNG',
  impossibleSides: (width: number, height: number) => `has impossible sides, ${width}×${height}`,
  damagedPng: 'is a damaged PNG file',
  truncatedPng: 'is a truncated PNG file',
  noClassFolder: 'lies in no folder of a class',
  noClassFolders: (name: string) => `${name} has no images in folders of classes.`,
  secondInput: (first: string) => `is a second input beside ${first}`,
  secondTarget: (first: string) => `is a second target beside ${first}`,
  secondImage: (first: string) => `is a second image beside ${first}`,
  secondMask: (first: string) => `is a second mask beside ${first}`,
  noInput: 'has no input of the same name',
  noTarget: 'has no target of the same name',
  noImage: 'has no image of the same name',
  noMask: 'has no mask of the same name',
  unpaired: (name: string, input: string, target: string) =>
    `${name}: the names do not say which image belongs to which. Expected two folders such as ` +
    `${input} and ${target}, or names that end in _${target}.`,
  otherSize: (size: string, image: string, other: string) => `is ${size} pixels, but its image ${image} is ${other}`,
  noClass: (value: string) => `has the value ${value}, which is none of the classes’`,
  tooManyClasses: (name: string, classes: number, most: number) =>
    `${name} has masks of ${classes} classes and an ignored value; ${most} classes are the most.`,
  onlyIgnored: (name: string, value: string) =>
    `The masks of ${name} have no value beside ${value}, which is ignored. Ignore another one, or none.`,
  tooManyValues: (name: string, values: number, most: number) =>
    `The masks of ${name} have ${values} different values, more than ${most}. Masks that were saved as ` +
    'JPEG or have soft edges need a threshold; others need a list of the values that are classes.',
  otherNames: (name: string, count: number, classes: string, names: number) =>
    `${name} has masks of ${count} classes (${classes}), but ${names} names: give as many.`,
};
