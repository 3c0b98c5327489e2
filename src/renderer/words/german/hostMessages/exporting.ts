import type { Words } from '../../english/index';
import { counted } from '../../areas/count';

const retrain = 'Trainieren Sie die Zeichnung neu oder exportieren Sie den Code ohne Gewichte.';
const modelAlone = 'Exportieren Sie nur das Modell.';
const pytorch = 'Wählen Sie das Trainingsskript für PyTorch.';

export const exporting: Words['hostMessages']['exporting'] = {
  incomplete: (reasons) => `Die Zeichnung kann noch nicht als Code exportiert werden: ${reasons}`,
  then: (first, next) => `${first} ${next}`,
  feedsItself: (composite) =>
    `Der Ausgang des Moduls „${composite}“ führt zu einem seiner Eingänge zurück; das Modul kann also nicht eine Funktion werden. Lösen Sie es zuerst auf.`,
  otherSettings: (node, owner) =>
    `${node} und ${owner} teilen ihre Gewichte, aber nicht ihre Einstellungen; im Code sind sie eine Schicht mit einer Einstellung. Geben Sie beiden gleiche Parameter oder jedem eigene Gewichte.`,
  otherChannels: (trained, drawn) =>
    `Die Gewichte wurden mit Bildern mit ${counted(trained, 'Kanal', 'Kanälen')} trainiert, und die Zeichnung hat jetzt einen Eingang mit ${counted(drawn, 'Kanal', 'Kanälen')}. ${retrain}`,
  otherInputs: (trained, inputs) =>
    `Die Gewichte wurden mit Bildern mit ${counted(trained, 'Kanal', 'Kanälen')} trainiert, und die Zeichnung hat jetzt ${counted(inputs, 'Eingang', 'Eingänge')}. ${retrain}`,
  missingWeight: (weight) => `Die Gewichte haben keinen Tensor „${weight}“; sie gehören zu einer anderen Zeichnung.`,
  otherWeight: (weight, trained, drawn) =>
    `Das Gewicht „${weight}“ wurde als ${trained} trainiert, und die Zeichnung braucht jetzt ${drawn}. ${retrain}`,
  noData: `Ein Trainingsskript braucht Daten für einen Input und einen Output. Wählen Sie Daten im Rezept oder exportieren Sie nur das Modell.`,
  comparesOutputs: (outputs) =>
    `Ein Trainingsskript kann Outputs (${outputs}) noch nicht mit einem anderen Output vergleichen. ${modelAlone}`,
  unequalChannels: (inputs) =>
    `Ein Trainingsskript kann noch keine Inputs mit Bildern verschiedener Kanalzahl (${inputs}) haben. ${modelAlone}`,
  movesUnequal: (outputs) =>
    `In einem Trainingsskript müssen Trainingsziele eines Durchgangs (${outputs}) dieselben Gewichte ändern. Geben Sie ihnen eigene Durchgänge oder exportieren Sie nur das Modell.`,
  turnsWith: (settings) =>
    `Ein Trainingsskript mit Trainingszielen, die sich abwechseln, kann Folgendes noch nicht haben: ${settings}. Schalten Sie das aus oder exportieren Sie nur das Modell.`,
  accumulation: 'Gradientenakkumulation',
  averaging: 'gemittelte Gewichte',
  schedule: 'einen Verlauf der Lernrate',
  warmup: 'Warm-up',
  weightDecay: 'Weight Decay',
  kerasTurns: `Ein Trainingsskript für Keras kann noch keine Trainingsziele haben, die sich abwechseln oder nur manche Gewichte ändern. ${pytorch}`,
  kerasConstant: (outputs) =>
    `Ein Trainingsskript für Keras kann Outputs (${outputs}) noch nicht mit einer Konstanten vergleichen. ${pytorch}`,
};
