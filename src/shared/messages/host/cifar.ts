/** What is wrong with files of CIFAR and with pickles. What begins with a small letter stands behind a file's name. */
export const cifar = {
  none: (name: string) => `${name} has none of CIFAR's files.`,
  truncated: (path: string, image: number, bytes: number, images: string) =>
    `${path} is truncated: expected whole images of ${image} bytes, but its ${bytes} bytes are ${images} of them.`,
  noBatch: (path: string, image: number) =>
    `${path} is no batch of CIFAR: expected "data" of ${image} bytes an image, and as many labels.`,
  noDictionary: (path: string) => `${path} is no batch of CIFAR: expected a dictionary.`,
  opcode: (code: string, at: number) => `has the pickle opcode ${code} at byte ${at}, which is not allowed`,
  truncatedPickle: 'is truncated, or no pickle',
  call: 'has a call that is not allowed',
  array: 'has an array that is not of bytes in row-major order',
  object: 'has an object that is not allowed',
  global: (name: string) => `names ${name}, which is not allowed in a data set`,
  nonsense: 'is no pickle that makes sense',
};
