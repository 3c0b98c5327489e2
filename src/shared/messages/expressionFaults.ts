/** Why an expression has no value. */
export const expressionFaults = {
  tooLong: (most: number, found: number) => `An expression has at most ${most} characters; this one has ${found}.`,
  /** @param reason as the parser says it */
  unreadable: (text: string, reason: string) => `"${text}" is not an expression: ${reason}.`,
  tooDeep: 'The expression is nested too deeply.',
  notAllowed: 'Only numbers, quoted text, parameter names, + − * / %, comparisons, && || ! and ?: can be used.',
  badLiteral: (value: string) => `${value} cannot be used in an expression.`,
  unknownName: (name: string, known: string) => `There is no parameter "${name}"; available: ${known}.`,
  noNames: (name: string) => `There is no parameter "${name}"; only numbers can be used here.`,
  notYetKnown: (name: string) => `${name} isn't known until something arrives there.`,
  noDimension: (name: string) =>
    `There is no ${name}. Write an input of the composite and one of its dimensions: channels, of an image height and ` +
    'width, of a sequence length, or shape, as in input.channels.',
  badOperator: (operator: string) => `The operator ${operator} cannot be used.`,
  noElement: 'Only pairs and other lists have elements; write those of a pair as stride[0] and stride[1].',
  unknownFunction: (known: string) => `Available functions: ${known}.`,
  unequalLists: (operator: string, lengths: string) => `${operator} needs lists of one length; these have ${lengths}.`,
  comparesNumbers: (operator: string) =>
    `${operator} compares numbers, not lists. Compare their elements, such as stride[0].`,
  needsNumbers: (operator: string, found: string) => `${operator} needs numbers; ${found} is not one.`,
  listNeedsNumbers: (found: string) => `A list needs numbers; ${found} is not one.`,
  notFinite: 'The expression divides by zero or overflows.',
};
