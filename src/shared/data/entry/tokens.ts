import { encodeText, paddingToken, splitText, unknownToken } from '../formats/tokens';
import { say } from '../../messages/saying';
import type { Entry, EntryField } from './entry';
import { EntryError } from './entryError';

/** What a vocabulary says of the texts that it is of. */
function kindOf({ classes = [], shape }: EntryField) {
  const symbols = classes.filter((token) => token !== paddingToken && token !== unknownToken);
  return {
    symbols,
    by: symbols.every((token) => [...token].length === 1) ? ('character' as const) : ('word' as const),
    isPadded: classes[0] === paddingToken,
    length: shape[0] ?? 1,
  };
}

/** Words, or characters where all of the vocabulary are. */
export const tokens: Entry = {
  hint: (field) => {
    const { by, isPadded, length, symbols } = kindOf(field);
    if (isPadded) return say('entry', by === 'word' ? 'firstWords' : 'firstCharacters', length);
    return say('entry', 'symbols', length, symbols.slice(0, 20).join(' ') + (symbols.length > 20 ? ' …' : ''));
  },
  read: (text, field) => {
    const { by, isPadded, length, symbols } = kindOf(field);
    const numberOf = new Map(field.classes?.map((token, number) => [token, number]));
    if (isPadded) {
      const padded = new Int32Array(length);
      padded.set(encodeText(text, numberOf, { by, length }));
      return padded;
    }
    const given = splitText(text.trim(), { by });
    const wrong = given.findIndex((token) => !numberOf.has(token));
    if (wrong !== -1)
      throw new EntryError(
        say('entry', 'foreignSymbol', field.name, given[wrong]!, wrong + 1, symbols.slice(0, 40).join(' ')),
      );
    if (given.length !== length)
      throw new EntryError(
        say('entry', by === 'word' ? 'otherWords' : 'otherCharacters', field.name, length, given.length),
      );
    return Int32Array.from(given, (token) => numberOf.get(token)!);
  },
  write: (values, field) => {
    const { by } = kindOf(field);
    const shown = Array.from(values, (number) => field.classes?.[number] ?? String(number));
    return shown.filter((token) => token !== paddingToken).join(by === 'character' ? '' : ' ');
  },
};
