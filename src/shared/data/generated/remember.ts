import { wholeNumber } from './bounds';
import { defineGenerated } from './definition';
import { classField, tokensField } from './fields';

const names = [...'abcdefghijklmnop'];

/** Announces the symbol to remember. */
const mark = '>';

/** Stands where there is no symbol. */
const blank = '·';

/** The long-term memory task of Hochreiter & Schmidhuber 1997, with distractors from the same alphabet. */
export const remember = defineGenerated({
  kind: 'remember',
  label: 'Sequences to remember',
  doc: 'A symbol is announced by “>” near the beginning, and others follow: name it at the end.',
  settings: {
    length: wholeNumber(8, 400).default(20),
    symbols: wholeNumber(2, names.length).default(5),
  },
  counts: { train: 8000, test: 1000 },
  fields: ({ length, symbols }) => ({
    tokens: tokensField(length, [...names.slice(0, symbols), mark, blank]),
    label: classField(names.slice(0, symbols)),
  }),
  draw:
    ({ length, symbols }, random) =>
    (example, index) => {
      const symbol = index % symbols;
      example.label[0] = symbol;
      for (let position = 0; position < length; position++) {
        const distracts = random.integer(2) === 0;
        example.tokens[position] = distracts ? random.integer(symbols) : symbols + 1;
      }
      const place = random.integer(Math.floor(length / 4));
      example.tokens[place] = symbols;
      example.tokens[place + 1] = symbol;
    },
});
