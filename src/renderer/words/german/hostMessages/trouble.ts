import type { Words } from '../../english/index';

export const trouble: Words['hostMessages']['trouble'] = {
  disk: 'Der Datenträger antwortet nicht, wie er soll. Prüfen Sie ihn oder verwenden Sie einen anderen.',
  manyOpen: 'Zu viele Dateien sind offen. Schließen Sie andere Programme und versuchen Sie es erneut.',
  busy: 'Ein anderes Programm hält sie fest. Schließen Sie es und versuchen Sie es erneut.',
  longName: 'Der Name ist zu lang. Wählen Sie einen kürzeren.',
  notFolder: 'Ein Teil des Pfads ist eine Datei, kein Ordner. Wählen Sie einen anderen Ort.',
  missing: 'Es gibt sie nicht. Legen Sie sie zurück oder wählen Sie eine andere.',
  denied: 'Der Zugriff ist verweigert. Sorgen Sie dafür, dass Sie sie lesen dürfen.',
  folder: 'Das ist ein Ordner; erwartet wurde eine Datei.',
  full: 'Der Datenträger ist voll. Schaffen Sie Platz darauf und versuchen Sie es erneut.',
  quota: 'Ihr Anteil am Datenträger ist aufgebraucht. Schaffen Sie Platz und versuchen Sie es erneut.',
  tooLarge: 'Der Datenträger nimmt keine Datei dieser Größe an. Wählen Sie einen Ort auf einem anderen.',
  readOnly: 'Der Datenträger ist schreibgeschützt. Wählen Sie einen Ort auf einem anderen.',
  deniedWriting:
    'Der Zugriff ist verweigert. Sorgen Sie dafür, dass Sie dort schreiben dürfen, oder wählen Sie einen eigenen Ordner.',
  noFolder: 'Den Ordner dafür gibt es nicht, und er kann nicht angelegt werden. Wählen Sie einen anderen Ort.',
  fileInTheWay: 'Wo ein Ordner gebraucht wird, liegt eine Datei. Wählen Sie einen anderen Ort.',
  folderInTheWay: 'Das ist ein Ordner. Wählen Sie einen anderen Namen.',
  system: (message) => message,
};
