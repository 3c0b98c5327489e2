/** Why the file of a drawing or of a block cannot be read. Most stand behind a place in the file, or behind the file's name. */
export const readingFaults = {
  /** @param place `nodes[3].parameters.kernel` */
  at: (place: string, fault: string) => `${place}: ${fault}`,
  expected: (expected: string, found: string) => `expected ${expected}; got ${found}.`,
  notJson: (reason: string) => `The file is not JSON: ${reason}`,
  endsEarly: 'it ends too early. Choose a complete copy.',
  wrongAt: (line: number, column: number) =>
    `it goes wrong at line ${line}, column ${column}. Correct it there, or choose another file.`,
  wrongNear: (excerpt: string) => `it goes wrong in ${excerpt}. Correct it there, or choose another file.`,
  noVersion: (version: number) => `This file has no version number. Add "version": ${version}.`,
  newerVersion: (most: number, found: number) =>
    `expected at most ${most}; this file was saved by a newer version of Netloom (${found}). Update Netloom.`,
  drawingTooLong: (most: number, found: number) => `a drawing has at most ${most} characters; this one has ${found}.`,
  blockTooLong: (most: number, found: number) => `a block has at most ${most} characters; this one has ${found}.`,
  tooManyValues: (most: number) => `A drawing has at most ${most} values; this file has more.`,
  tooDeep: (levels: number) => `nested more than ${levels} levels deep.`,
  reservedName: 'reserved name. Choose another.',
  unknownKey: 'unknown key. Remove it, or correct its name.',
  nameTaken: (name: string, place: string) => `expected a unique name; "${name}" is already used by ${place}.`,
  noDefinition: (name: string) =>
    `expected the name of one of the file's composites; got "${name}". Add its definition, or correct its name.`,
  /** @param way from the composite through others to itself */
  containsItself: (composite: string, way: string) =>
    `${composite} contains itself (${way}). Remove it from its own inside.`,

  // What may stand in a place, and what stands there.
  quoted: (text: string) => `"${text}"`,
  nothing: 'nothing',
  jsonObject: 'a JSON object',
  drawingMark: (mark: string) => `${mark}, which marks a Netloom drawing`,
  blockMark: (mark: string) => `${mark}, which marks a Netloom block`,
  list: 'a list',
  object: 'an object',
  name: 'a name of letters, digits, _ and -, beginning with a letter or _',
  or: (one: string, other: string) => `${one}, or ${other}`,
  above: (limit: number) => `a number above ${limit}`,
  below: (limit: number) => `a number below ${limit}`,
  /** @param what text, or a list */
  lengthAtLeast: (what: string, least: number) => `${what} with a length of at least ${least}`,
  lengthAtMost: (what: string, most: number) => `${what} with a length of at most ${most}`,
};
