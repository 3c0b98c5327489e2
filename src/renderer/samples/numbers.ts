import { someOf, type SampleView } from './sample';

const format = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 4 });

export const numbers: SampleView = { text: (_, values) => someOf([...values].map((value) => format.format(value))) };
