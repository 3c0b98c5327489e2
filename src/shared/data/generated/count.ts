import { wholeNumber } from './bounds';
import { defineGenerated } from './definition';
import { classField, tokensField } from './fields';

const names = [...'abcdefghijkl'];

/** The greatest number to count to. */
const most = 9;

/** A question that each position must be compared with: what attention is for. */
export const count = defineGenerated({
  kind: 'count',
  label: 'Counting for attention',
  doc: 'The first token asks for a letter (“C” for c): say how often it follows, from 0 to 9 times.',
  settings: {
    length: wholeNumber(most + 2, 100).default(25),
    letters: wholeNumber(2, names.length).default(6),
  },
  counts: { train: 8000, test: 1000 },
  fields: ({ length, letters }) => ({
    tokens: tokensField(length, [
      ...names.slice(0, letters),
      ...names.slice(0, letters).map((name) => name.toUpperCase()),
    ]),
    label: classField(Array.from({ length: most + 1 }, (_, number) => String(number))),
  }),
  draw:
    ({ length, letters }, random) =>
    ({ tokens, label: target }, index) => {
      const asked = random.integer(letters);
      const number = index % (most + 1);
      target[0] = number;
      tokens[0] = letters + asked;
      for (let position = 1; position < length; position++) {
        tokens[position] = (asked + 1 + random.integer(letters - 1)) % letters;
      }
      for (let placed = 0; placed < number;) {
        const position = 1 + random.integer(length - 1);
        if (tokens[position] === asked) continue;
        tokens[position] = asked;
        placed += 1;
      }
    },
});
