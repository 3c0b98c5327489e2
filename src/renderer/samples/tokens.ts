import { className, type SampleView } from './sample';

/** Letters of a text that are shown. */
const most = 80;

export const tokens: SampleView = {
  text: (field, values) => {
    const names = Array.from(values, (value) => className(field, value));
    // Letters stand together, words apart.
    const text = names.join(names.every((name) => name.length === 1) ? '' : ' ').trim();
    return text.length > most ? `${text.slice(0, most)}…` : text;
  },
};
