import type { Words } from '../../english/index';

export const update: Words['hostMessages']['update'] = {
  notByItself: 'Dieses Netloom aktualisiert sich nicht selbst. Aktualisieren Sie es so, wie Sie es installiert haben.',
  otherKey: (file) => `Die Signatur von ${file} stammt nicht vom Schlüssel von Netloom. Nichts wurde heruntergeladen.`,
  noHash: (announcement, file) => `${announcement} hat keinen SHA-512 von ${file}. Nichts wurde heruntergeladen.`,
  empty: (address) => `${address} ist leer.`,
  otherFile: 'Was kam, ist nicht die angekündigte Datei: Ihr SHA-512 ist ein anderer. Nichts wurde installiert.',
};
