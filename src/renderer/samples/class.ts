import { className, type SampleView } from './sample';

export const oneClass: SampleView = { text: (field, values) => className(field, values[0] ?? 0) };
