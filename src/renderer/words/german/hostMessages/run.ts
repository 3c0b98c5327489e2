import type { Words } from '../../english/index';

export const run: Words['hostMessages']['run'] = {
  memoryRanOut:
    'Der Speicher reichte nicht. Verwenden Sie einen kleineren Batch, kleinere Bilder oder weniger Einheiten und Filter.',
  tooLargeHere: (needed, had, batch) =>
    `Dieser Lauf braucht mindestens ${needed} Speicher, und dieser Rechner hat ${had}. Verwenden Sie einen kleineren Batch (jetzt ${batch}), kleinere Bilder oder weniger Einheiten und Filter.`,
  tooLargeInContainer: (needed, had, batch) =>
    `Dieser Lauf braucht mindestens ${needed} Speicher, und dieser Container darf ${had} verwenden. Verwenden Sie einen kleineren Batch (jetzt ${batch}), kleinere Bilder oder weniger Einheiten und Filter.`,
  shortHere: (needed, had) =>
    `Der Arbeitsspeicher könnte knapp werden: Dieser Lauf braucht bis zu ${needed}, und dieser Rechner hat ${had}. Ein kleinerer Batch braucht weniger.`,
  shortInContainer: (needed, had) =>
    `Der Arbeitsspeicher könnte knapp werden: Dieser Lauf braucht bis zu ${needed}, und dieser Container darf ${had} verwenden. Ein kleinerer Batch braucht weniger.`,
  gone: (run) => `Den Lauf „${run}“ gibt es hier nicht mehr.`,
  deleted: 'Diesen Lauf gibt es nicht mehr; vielleicht wurde er gelöscht.',
  notInProgress: (state) => `Der Lauf ist nicht im Gang; sein Zustand ist ${state}.`,
  atStep: (name, step, total) =>
    `„${name}“ trainiert noch (Schritt ${step} von ${total}). Stoppen Sie den Lauf zuerst.`,
  training: (name) => `„${name}“ trainiert noch. Stoppen Sie den Lauf zuerst.`,
  trainingElsewhere: (name, process) =>
    `„${name}“ trainiert in einem anderen Netloom (Prozess ${process}). Stoppen Sie den Lauf zuerst dort.`,
  inUse: (folder, why) => `${folder} wird verwendet: ${why} Oder wählen Sie einen anderen Ordner.`,
  experimentRunning: (label) => `Das Experiment „${label}“ läuft noch. Stoppen Sie es zuerst.`,
  noWeights:
    'Dieser Lauf hat keine Gewichte: Er hat seinen ersten Checkpoint, der nach höchstens 15 Sekunden kommt, noch nicht geschrieben oder endete davor. Warten Sie oder trainieren Sie die Zeichnung neu.',
  noWeightsYet: 'Dieser Lauf hat noch keine Gewichte: Sein erster Checkpoint kommt erst.',
  lost: (how) =>
    `Der Prozess, der trainierte, ist nicht mehr da (${how}). Die Zeichnung ist nicht betroffen. Es gab noch keinen Checkpoint: Der Lauf kann neu begonnen werden.`,
  lostAtStep: (how, step) =>
    `Der Prozess, der trainierte, ist nicht mehr da (${how}). Die Zeichnung ist nicht betroffen. Der Lauf kann von seinem letzten Checkpoint, Schritt ${step}, fortgesetzt werden.`,
  appEnded: 'die App endete währenddessen',
};
