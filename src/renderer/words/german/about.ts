import type { Words } from '../english/index';

export const about: Words['about'] = {
  title: 'Über Netloom',
  asking: 'Versionen werden abgefragt …',
  summary: 'Faltungsnetze zeichnen, die Zeichnung trainieren, sauberen Code mitnehmen. MIT-Lizenz.',
  licencesUnreadable: (status) => `Die Liste der Lizenzen ist nicht lesbar (${status}).`,
  reading: 'Lizenzen werden gelesen …',
  madeWith: (count) => `Verwendet ${count} Pakete`,
  noLicenceFile: 'Das Paket enthält keine Lizenzdatei.',
};
