import { className, someOf, type SampleView } from './sample';
import { wordsOf } from '../words/currentWords';
import { samplesWords } from '../words/english/samples';

export const classes: SampleView = {
  text: (field, values) =>
    someOf([...values].flatMap((value, number) => (value > 0 ? [className(field, number)] : []))) ||
    wordsOf(samplesWords).none,
};
