import type { Words } from '../../english/index';

export const runList: Words['hostMessages']['runList'] = {
  notListed: (why) => `Läufe werden nicht aufgelistet: ${why}.`,
  notListedDamaged: (path, why) =>
    `Läufe werden nicht aufgelistet: Ihre Datei ${path} ist beschädigt und lässt sich nicht beiseitelegen (${why}).`,
  ofFile: (file, why) => `Die Liste der Läufe, ${file}: ${why}.`,
  trainingWorks: (folder) => `Trainieren geht trotzdem; Verläufe und Checkpoints kommen nach ${folder}.`,
  noTraining: (folder) => `Auch Trainieren geht nicht: Checkpoints könnten in ${folder} nicht gespeichert werden.`,
  closing: 'Die App wird geschlossen.',
  begunAnew: (aside, count) =>
    `Die Liste der Läufe war beschädigt. Sie bleibt als ${aside} erhalten, und eine neue wurde begonnen: ${count === 1 ? '1 Lauf war' : `${count} Läufe waren`} lesbar; die Ordner der übrigen werden aufgenommen.`,
  skipped: (folder, why) => `${folder} wurde übersprungen: Der Ordner ist nicht als Lauf lesbar (${why}).`,
  notTakenIn: (why) => `Ältere Läufe konnten nicht aufgenommen werden: ${why}.`,
  leftOut: (name, id, why, folder) =>
    `Der Lauf „${name}“ (${id}) fehlt in der Liste: Sein Eintrag ist beschädigt (${why}). Seine Dateien sind in ${folder}.`,
  notDeleted: (folder, why) => `${folder} lässt sich nicht löschen: ${why}.`,
  notWritten: (folder, why) =>
    `In den Ordner ${folder} für die Checkpoints des Laufs kann nicht geschrieben werden: ${why}.`,
  eventsLost: 'Die Ereignisse dieses Laufs sind verloren, und er hat keinen Checkpoint.',
  eventsLostAtCheckpoint: 'Die Ereignisse dieses Laufs sind verloren; sein letzter Checkpoint ist erhalten.',

  readOnly: 'der Datenträger ist schreibgeschützt',
  full: 'der Datenträger ist voll',
  notAllowed: 'dieses Benutzerkonto darf dort nicht schreiben',
  noLibrary: (why) => `die SQLite-Bibliothek (libsql) lässt sich auf diesem Rechner nicht laden: ${why}`,
  notOpened: (path, code) => `${path} lässt sich nicht öffnen (SQLite-Fehler ${code})`,
  newer: (format, known) =>
    `ein neueres Netloom hat die Liste der Läufe geschrieben (Format ${format}; dieses kennt ${known}); öffnen Sie sie damit oder setzen Sie NETLOOM_HOME auf einen anderen Ordner`,

  seeFolder: (folder) =>
    `Sorgen Sie dafür, dass ${folder} ein Ordner ist, in den Sie schreiben dürfen, und versuchen Sie es noch einmal.`,
  seeDisk: (folder) =>
    `Sorgen Sie dafür, dass der Datenträger von ${folder} Platz hat und in Ordnung ist, und versuchen Sie es noch einmal.`,
  held: 'Ein anderes Programm hält die Liste; schließen Sie es und versuchen Sie es noch einmal.',
  moveAway:
    'Versuchen Sie es noch einmal; hilft das nicht, verschieben Sie die Datei, und eine neue Liste wird begonnen.',
  installAgain: 'Installieren Sie die Pakete noch einmal (npm ci), oder nehmen Sie einen anderen Rechner.',
};
