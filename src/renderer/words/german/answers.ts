import type { Words } from '../english/index';

export const answers: Words['answers'] = {
  moreValues: (count) => `und ${count} weitere Werte`,
  likeliest: (name) => `${name}: wahrscheinlichste Klassen`,
  classesByColour: 'Klassen nach Farbe',
};
