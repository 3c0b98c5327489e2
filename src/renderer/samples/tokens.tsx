import { Fragment } from 'react';
import type { Field } from '@shared/data/field';
import { paddingToken, unknownToken } from '@shared/data/formats/tokens';
import { className, type SampleProps, type SampleView } from './sample';
import { useWords } from '../words/currentWords';
import { samplesWords } from '../words/english/samples';

/** Letters of a text that are shown. */
const most = 80;

export const tokens: SampleView = {
  text: (field, values) => {
    const { shown, separator, isCut } = shownTokens(field, values);
    return shown.join(separator).trim() + (isCut ? '…' : '');
  },
  Marked,
};

/** The text, with the tokens marked that stand for what is not in the vocabulary. */
function Marked({ field, values }: Pick<SampleProps, 'field' | 'values'>) {
  const words = useWords(samplesWords);
  const { shown, separator, isCut } = shownTokens(field, values);
  return (
    <>
      {shown.map((token, at) => (
        <Fragment key={at}>
          {at > 0 && separator}
          {token === unknownToken ? <mark title={words.unknownToken}>{token}</mark> : token}
        </Fragment>
      ))}
      {isCut && '…'}
    </>
  );
}

/** The first tokens of a text without the padding behind it. Letters stand together, words apart. */
function shownTokens(field: Pick<Field, 'classes'>, values: SampleProps['values']) {
  const names = Array.from(values, (value) => className(field, value));
  while (names.at(-1) === paddingToken) names.pop();
  const separator = names.every((name) => name.length === 1 || name === unknownToken) ? '' : ' ';
  let letters = 0;
  const end = names.findIndex((name) => (letters += name.length + separator.length) > most);
  return { shown: end < 0 ? names : names.slice(0, Math.max(1, end)), separator, isCut: end >= 0 };
}
