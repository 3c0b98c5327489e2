import type { Words } from '../english/index';

export const learning: Words['learning'] = {
  loss: {
    crossEntropy: {
      label: 'Kreuzentropie',
      doc: 'Für Klassifikation: die negative Log-Wahrscheinlichkeit der wahren Klasse.',
    },
    binaryCrossEntropy: {
      label: 'Binäre Kreuzentropie',
      doc: 'Für Ja oder Nein: zwei Klassen als ein Wert oder viele Labels, die je zutreffen oder nicht.',
    },
    focal: {
      label: 'Focal Loss',
      doc: 'Kreuzentropie mit Blick auf schwierige Beispiele: Was schon sicher richtig ist, zählt wenig.',
    },
    meanSquaredError: {
      label: 'Mittlerer quadratischer Fehler',
      doc: 'Für Regression: der quadrierte Fehler, gemittelt über die Ausgaben.',
    },
    meanAbsoluteError: {
      label: 'Mittlerer absoluter Fehler',
      doc: 'Für Regression mit Ausreißern: der Abstand, gemittelt über die Ausgaben.',
    },
    huber: {
      label: 'Huber-Verlust',
      doc: 'Für Regression mit Ausreißern: quadratisch bei kleinen, linear bei großen Fehlern.',
    },
    dice: {
      label: 'Dice-Verlust',
      doc: 'Für Masken: wie wenig sich vorhergesagte und wahre Flächen überlappen, jede Klasse gleich, wie klein sie auch ist.',
    },
    klDivergence: {
      label: 'KL-Divergenz',
      doc: 'Für Ziele, die Wahrscheinlichkeiten vieler Klassen sind, etwa die Ausgaben eines anderen Netzes.',
    },
    hinge: {
      label: 'Hinge-Verlust',
      doc: 'Klassifikation mit Abstand, wie bei Support-Vektor-Maschinen: Was um mehr als 1 richtig ist, kostet nichts.',
    },
  },
  optimizer: {
    sgd: { label: 'SGD', doc: 'Stochastischer Gradientenabstieg; Momentum behält die Richtung früherer Schritte bei.' },
    adam: {
      label: 'Adam',
      doc: 'Passt die Schrittweite jedes Gewichts an, mit laufenden Mitteln von Gradient und quadriertem Gradienten.',
    },
    adamW: {
      label: 'AdamW',
      doc: 'Adam mit Weight Decay, der direkt auf die Gewichte wirkt. Die übliche Wahl für Transformer.',
    },
    rmsProp: {
      label: 'RMSProp',
      doc: 'Teilt jeden Gradienten durch die Wurzel eines laufenden Mittels seiner Quadrate.',
    },
    adagrad: {
      label: 'Adagrad',
      doc: 'Teilt jeden Gradienten durch die Wurzel der Summe aller bisherigen Quadrate; Schritte werden nur kleiner.',
    },
    adadelta: {
      label: 'Adadelta',
      doc: 'Skaliert jeden Gradienten mit dem Verhältnis früherer Änderungen zu früheren Gradienten. Die Veröffentlichung nimmt Lernrate 1.',
    },
  },
  schedule: {
    constant: { label: 'Konstant', doc: 'Hält die Lernrate konstant.' },
    cosine: {
      label: 'Kosinus',
      doc: 'Fällt von der Lernrate bis null im letzten Schritt, entlang eines halben Kosinus.',
    },
    step: { label: 'Stufen', doc: 'Multipliziert die Lernrate alle N Epochen mit einem Faktor.' },
    oneCycle: {
      label: 'Ein Zyklus',
      doc: 'Steigt von einer kleinen Rate bis zur Lernrate und fällt dann bis fast null. Erlaubt größere Lernraten.',
    },
    plateau: {
      label: 'Senken bei Stillstand',
      doc: 'Multipliziert die Lernrate mit einem Faktor, wenn sich die Testmetrik nicht mehr verbessert.',
    },
  },
};
