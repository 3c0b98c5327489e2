import type { Words } from '../english/index';
import type { Labelled } from '../areas/named';

const exempt = 'Bias und Batch-Normalisierung sind ausgenommen.';
const epsilon: Labelled = {
  label: 'ε',
  help: 'Verhindert eine Division durch null, wo das mittlere Quadrat winzig ist.',
};
const momentum: Labelled = {
  label: 'Momentum',
  help: 'Anteil der Richtung des vorherigen Schritts, der erhalten bleibt.',
};
const beta1: Labelled = { label: 'β₁', help: 'Abklingrate des Mittels der Gradienten.' };
const beta2: Labelled = { label: 'β₂', help: 'Abklingrate des Mittels ihrer Quadrate.' };
const adamFormula: Labelled = {
  label: 'Formel',
  help: 'Keras addiert ε zur Wurzel des laufenden Mittels der Quadrate, wie es ist; PyTorch erst nach dessen Korrektur für die ersten Schritte.',
};
const weightDecay = (help: string): Labelled => ({ label: 'Weight Decay', help: `${help} ${exempt}` });
const byFormula = weightDecay(
  'Zieht Gewichte gegen null. Mit der Formel von Keras schrumpft jeder Schritt sie um Lernrate × Decay; mit der von PyTorch kommt der Decay zum Gradienten.',
);

export const settings: Words['settings'] = {
  flip: {
    label: 'Spiegeln',
    help: 'Spiegelt jedes Bild mit Wahrscheinlichkeit ½: horizontal, vertikal oder unabhängig in beiden Richtungen.',
  },
  shift: {
    label: 'Verschieben, Pixel',
    help: 'Verschiebt jedes Bild zufällig um bis zu so viele Pixel, waagerecht und senkrecht.',
  },
  rotation: {
    label: 'Drehen, Grad',
    help: 'Dreht jedes Bild um seine Mitte um bis zu so viel Grad in beide Richtungen.',
  },
  zoom: {
    label: 'Skalieren',
    help: 'Vergrößert oder verkleinert jedes Bild zufällig um bis zu diesen Anteil; 0.1 sind 10 %.',
  },
  brightness: {
    label: 'Helligkeit',
    help: 'Macht jedes Bild zufällig heller oder dunkler, um bis zu diesen Anteil des Wertebereichs.',
  },
  contrast: {
    label: 'Kontrast',
    help: 'Erhöht oder senkt den Kontrast zufällig um bis zu diesen Anteil; 0.3 heißt 0.7- bis 1.3-fach.',
  },
  saturation: {
    label: 'Sättigung',
    help: 'Macht Farben zufällig kräftiger oder grauer, um bis zu diesen Anteil. Nur für Bilder mit drei Kanälen.',
  },
  cutout: {
    label: 'Cutout, Pixel',
    help: 'Überdeckt ein zufälliges Quadrat dieser Seitenlänge mit der mittleren Farbe.',
  },
  border: {
    label: 'Rand',
    help: 'Womit der Rand gefüllt wird, wenn ein Bild verschoben, gedreht oder verkleinert wird.',
  },
  'sgd.momentum': momentum,
  'sgd.nesterov': { label: 'Nesterov-Momentum', help: 'Wertet den Gradienten einen Momentum-Schritt voraus aus.' },
  'sgd.weightDecay': weightDecay('Zieht Gewichte gegen null: eine L2-Strafe, zum Gradienten addiert; üblich ist 5e-4.'),
  'adam.beta1': beta1,
  'adam.beta2': beta2,
  'adam.epsilon': epsilon,
  'adam.formula': adamFormula,
  'adam.weightDecay': byFormula,
  'adamW.beta1': beta1,
  'adamW.beta2': beta2,
  'adamW.epsilon': epsilon,
  'adamW.formula': adamFormula,
  'adamW.weightDecay': weightDecay(
    'Zieht Gewichte gegen null, unabhängig vom Gradienten: Jeder Schritt schrumpft sie um Lernrate × Decay; üblich ist 1e-2.',
  ),
  'rmsProp.rho': { label: 'ρ', help: 'Abklingrate des Mittels der quadrierten Gradienten.' },
  'rmsProp.momentum': momentum,
  'rmsProp.epsilon': epsilon,
  'rmsProp.centered': {
    label: 'zentriert',
    help: 'Teilt durch die geschätzte Varianz statt durch das mittlere Quadrat.',
  },
  'rmsProp.formula': { label: 'Formel', help: 'Keras addiert ε zum mittleren Quadrat, PyTorch zu dessen Wurzel.' },
  'rmsProp.weightDecay': byFormula,
  'adagrad.initial': {
    label: 'Anfangssumme',
    help: 'Womit die Summe der Quadrate beginnt: 0.1 bei Keras, 0 bei PyTorch.',
  },
  'adagrad.epsilon': epsilon,
  'adagrad.formula': { label: 'Formel', help: 'Keras addiert ε zur Summe der Quadrate, PyTorch zu deren Wurzel.' },
  'adagrad.weightDecay': byFormula,
  'adadelta.rho': { label: 'ρ', help: 'Abklingrate der Mittel der quadrierten Gradienten und Änderungen.' },
  'adadelta.epsilon': epsilon,
  'adadelta.formula': { label: 'Formel', help: 'Beide unterscheiden sich darin, wie Weight Decay wirkt.' },
  'adadelta.weightDecay': byFormula,
};
