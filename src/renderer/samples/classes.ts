import { className, someOf, type SampleView } from './sample';

export const classes: SampleView = {
  text: (field, values) =>
    someOf([...values].flatMap((value, number) => (value > 0 ? [className(field, number)] : []))) || 'none',
};
