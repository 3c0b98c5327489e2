import type { Words } from '../english/index';

export const files: Words['files'] = {
  open: 'Öffnen',
  save: 'Speichern',
  tooLarge: (bytes, most) => `Sie hat ${bytes}; eine Zeichnung hat höchstens ${most}.`,
  unreadable: (ending) =>
    `Es ist ein Ordner, oder die Datei ist nicht lesbar. Wählen Sie eine Datei, die auf ${ending} endet.`,
  cannotOpen: (file, reason) => `${file} kann nicht geöffnet werden. ${reason} Ihre Zeichnung bleibt unverändert.`,
  stillShown: (trouble) =>
    `${trouble} Zu sehen ist weiterhin, was hier offen war. Um es zu behalten, speichern Sie es unter einem anderen Namen.`,
  connectionLost: 'Verbindung verloren. Zeichnen Sie weiter; die Verbindung wird automatisch wiederhergestellt.',
  linkRefused: 'Dieser Link gilt nicht mehr. Öffnen Sie den neuesten Link, den `netloom serve` ausgegeben hat.',
};
