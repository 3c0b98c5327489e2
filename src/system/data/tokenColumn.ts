import type { TokenSettings } from '@shared/data/formats/table';
import { encodeText, vocabularyOf } from '@shared/data/formats/tokens';
import { memoryColumn, type Column } from './column';

/**
 * A column of texts as tokens. The vocabulary is that of the training examples: words that only others have are unknown.
 * @param train rows of the training examples
 */
export function tokenColumn(
  name: string,
  texts: readonly string[],
  train: ArrayLike<number>,
  settings: TokenSettings,
): Column {
  const training = Array.from(train, (row) => texts[row]!);
  const classes = vocabularyOf(training, settings);
  const numberOf = new Map(classes.map((token, number) => [token, number]));
  const data = new Int32Array(texts.length * settings.length);
  texts.forEach((text, row) => data.set(encodeText(text, numberOf, settings), row * settings.length));
  return memoryColumn({ name, kind: 'tokens', shape: [settings.length], dtype: 'int32', classes }, data);
}
