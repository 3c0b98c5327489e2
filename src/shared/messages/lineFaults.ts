/** What is wrong in a typed line of blocks. */
export const lineFaults = {
  closesNothing: (bracket: string) => `This "${bracket}" closes no bracket. Delete it, or open one with "[".`,
  tooDeep: (levels: number) => `Brackets can be nested ${levels} deep. Write this part on its own.`,
  notClosed: (closing: string) => `This bracket is not closed yet: "${closing}" is missing.`,
  otherBracket: (closing: string) => `"${closing}" was expected here, since the bracket began with its other half.`,
  times: (most: number, found: string) => `A part can stand 1 to ${most} times in a row, not ${found}.`,
  nothingArrives: 'Nothing arrives here: what stands before it has no output.',
  tooManyBlocks: (most: number) => `A line can add ${most} blocks. Write the rest in a second line.`,
  nothingLeaves: (node: string) => `Nothing leaves the end of this line, so nothing arrives at ${node}.`,
  joinFirst: (branches: number, before: string) =>
    `${branches} branches arrive here. Join them first: write add or concat before ${before}.`,
  joinBeforeThese: (branches: number) =>
    `${branches} branches arrive here. Join them first: write add or concat before these.`,
  unknownBlock: (text: string) =>
    `No block is called "${text}". Try the start of a name, such as conv, pool, relu or dense.`,
  unreadSetting: (block: string, words: string) => `${block} has no setting for ${words}.`,
  takesNothing: (block: string) => `${block} takes nothing from other blocks: begin a line with it.`,
};
