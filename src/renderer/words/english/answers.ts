import { area } from '../areas/area';

/** What a network answers to one example. */
export const answersWords = area('answers', {
  moreValues: (count: number) => `and ${count} more values`,
  likeliest: (name: string) => `${name}: most likely classes`,
  classesByColour: 'Classes by colour',
});
