/** What a run or an answer of a trained network fails by. */
export const runs = {
  memoryRanOut: 'Memory ran out. Use a smaller batch, smaller images, or fewer units and filters.',
};
