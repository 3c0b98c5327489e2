/** What is wrong with arrays of NumPy. */
export const arrays = {
  none: (name: string) => `${name} has no arrays of NumPy.`,
  notNumpy: (name: string) => `${name} is no array of NumPy.`,
  shortHeader: (name: string) => `${name} is truncated: its header is not whole.`,
  damagedHeader: (name: string) => `${name} has a damaged header.`,
  severalTypes: (name: string) => `${name} has columns of several types, which is not supported.`,
  type: (name: string, type: string) =>
    `${name} has the type ${type}; numbers are expected. Save it with astype(float32).`,
  truncated: (name: string, shape: string, needed: number, found: number) =>
    `${name} is truncated: ${shape} values need ${needed} bytes, but there are ${found}.`,
  beyond32Bits: (name: string) => `${name} has numbers beyond 32 bits.`,
  shapesDiffer: (name: string, shape: string, first: string, other: string) =>
    `${name} has examples of ${shape}, but ${first} has examples of ${other}; both must have the same shape.`,
  missing: (set: string, first: string, field: string, split: string) =>
    `${set} has ${first}, but no "${field}" for ${split}.`,
  sameExamples: 'the same examples',
  countsDiffer: (name: string, count: number, first: string, other: number) =>
    `${name} has ${count} examples, but ${first} has ${other}; there must be as many.`,
  noExamples: (name: string, shape: string) => `${name} has no examples: its shape is ${shape}.`,
  tooLarge: (name: string) => `${name} has more than 4 GB of arrays.`,
  damagedZip: (path: string, reason: string) => `${path} is a damaged .npz file: ${reason}.`,
  unpacksTooLarge: 'it unpacks to more than 4 GB',
  /** @param kind as it is called in code: `image` */
  otherKind: (file: string, kind: string, shape: string, numbers: string) =>
    `${file} cannot be ${kind}: its examples are ${shape}, ${numbers}.`,
  aField: 'a field',
  wholeNumbers: 'whole numbers',
  fractions: 'fractions',
  pixels: (name: string, least: number, most: number) =>
    `${name} has pixels from ${least} to ${most}; expected 0 to 255, or 0 to 1. Scale it, or take it for numbers.`,
};
