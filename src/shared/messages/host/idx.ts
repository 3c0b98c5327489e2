/** What is wrong with IDX files, the format of MNIST. */
export const idx = {
  noMagic: (name: string, bytes: number) =>
    `${name} is truncated: an IDX file starts with a 4-byte magic number, but the file has only ${bytes} bytes.`,
  notIdx: (name: string, start: string) =>
    `${name} is not an IDX file: expected it to start with 00 00 08 and the number of axes; it starts with ${start}.`,
  type: (name: string, type: string) => `${name} has IDX type ${type}; only unsigned bytes (0x08) are supported.`,
  shortHeader: (name: string, needed: number, bytes: number) =>
    `${name} is truncated: its header needs ${needed} bytes, but the file has only ${bytes}.`,
  truncated: (name: string, shape: string, needed: number, found: number) =>
    `${name} is truncated: ${shape} values need ${needed} bytes after the header, but there are ${found}.`,
  tooLong: (name: string, shape: string, needed: number) =>
    `${name} is too long: ${shape} values need ${needed} bytes after the header, but there are more.`,
  notImages: (name: string, shape: string) =>
    `${name} should contain images (count×height×width), but its shape is ${shape}. ` +
    'Check that images and labels are not swapped.',
  notLabels: (name: string, shape: string) =>
    `${name} should contain one label per image, but its shape is ${shape}. ` +
    'Check that images and labels are not swapped.',
  noImages: (name: string, shape: string) => `${name} contains no images: its shape is ${shape}.`,
  countsDiffer: (images: string, count: number, labels: string, found: number) =>
    `${images} has ${count} images but ${labels} has ${found} labels; there must be one label per image.`,
  shapesDiffer: (train: string, shape: string, test: string, other: string) =>
    `${train} has images of ${shape} but ${test} has images of ${other}; training and test images must have the same shape.`,
  notFour: (images: number, labels: number, names: string) =>
    'Choose four IDX files: training images, training labels, test images, test labels. ' +
    `Found ${images} image files and ${labels} label files among ${names}.`,
  twice: (name: string) =>
    `${name} was chosen twice. Training and testing need different files, or the test accuracy is meaningless.`,
  named: (found: number, names: string) =>
    `A data set of IDX files has four, named with "idx" or "ubyte"; here there are ${found}: ` +
    `${names}. Choose images and labels, of training and of test, and no others.`,
  notFile: (path: string) => `${path} is no file that can be read; an IDX file was expected.`,
  tooLarge: (name: string, shape: string, most: number) =>
    `${name} says that it holds ${shape} values; more than ${most} GB cannot be read.`,
};
