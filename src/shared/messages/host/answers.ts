import { withoutStop } from './withoutStop';

/** What keeps a trained network from answering in *Try it*. */
export const answers = {
  ended: (how: string) => `The process that answers ended: ${how}. Try it once more.`,
  closed: 'The trained drawing was closed. Open “Try it” again.',
  waiting: (most: number) => `${most} questions wait for their answers. Ask again after them.`,
  noInput: (path: string, inputs: string) => `There is no Input "${path}"; there are ${inputs}.`,
  nothing: (path: string) => `${path} is given nothing. Give every Input something.`,
  otherBytes: (path: string, shape: string, type: string, expected: number, came: number) =>
    `${path} takes ${shape} ${type} values, ${expected} bytes; ${came} came.`,
  /** @param kind of a field, as it is called in code */
  needsImage: (path: string, shape: string, kind: string) =>
    `${path} takes ${shape} ${kind}. Give the file of an image.`,
  noImage: (path: string, shape: string, kind: string, name: string) =>
    `${path} takes ${shape} ${kind}, and ${name} is a file of an image.`,
  notReadable: (name: string, why: string) =>
    `${name} cannot be read as an image: ${withoutStop(why)}. Give a PNG, JPEG, WebP, BMP, GIF or TIFF file.`,
  noData: (example: number) => `test:${example} is not known: the run's data are not at hand. Choose them again.`,
  noExample: (example: number, last: number) =>
    `test:${example} does not exist: the test set has examples 0 to ${last}.`,
};
