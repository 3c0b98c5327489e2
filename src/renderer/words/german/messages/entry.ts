import type { Words } from '../../english/index';
import { counted } from '../../areas/count';

export const entry: Words['messages']['entry'] = {
  numbers: (count) => (count === 1 ? 'eine Zahl' : `${count} Zahlen, mit Kommas getrennt`),
  notANumber: (place, field, found) =>
    `Zahl ${place} von ${field} ist „${found}“. Geben Sie eine Zahl wie 0.5 ein, mit Punkt.`,
  otherNumbers: (field, count, given) =>
    `${field} braucht ${count === 1 ? 'eine Zahl' : `${count} Zahlen`}; eingegeben: ${given}.`,
  bases: (most) => `bis zu ${most} Buchstaben A, C, G, T`,
  byPosition: (shape) => `${shape} Zahlen, Position für Position`,
  noBases: (field, most) => `${field} ist leer. Geben Sie bis zu ${most} Buchstaben A, C, G, T ein.`,
  foreignLetter: (field, found, place) =>
    `${field} hat „${found}“ an Stelle ${place}. Erwartet wird A, C, G, T oder N.`,
  firstWords: (count) => (count === 1 ? 'Text; das erste Wort zählt' : `Text; die ersten ${count} Wörter zählen`),
  firstCharacters: (count) =>
    count === 1 ? 'Text; das erste Zeichen zählt' : `Text; die ersten ${count} Zeichen zählen`,
  symbols: (count, symbols) => `${count} aus ${symbols}`,
  foreignSymbol: (field, found, place, symbols) =>
    `${field} hat „${found}“ an Stelle ${place}. Erwartet wird eines von ${symbols}.`,
  otherWords: (field, count, given) => `${field} braucht ${counted(count, 'Wort', 'Wörter')}; eingegeben: ${given}.`,
  otherCharacters: (field, count, given) => `${field} braucht ${count} Zeichen; eingegeben: ${given}.`,
};
