import type { Words } from '../english/index';

export const metrics: Words['metrics'] = {
  loss: 'Verlust',
  named: {
    accuracy: { label: 'Genauigkeit', doc: 'Der Anteil richtiger Vorhersagen.' },
    top5: {
      label: 'Top-5-Genauigkeit',
      doc: 'Der Anteil der Vorhersagen, bei denen die wahre Klasse unter den fünf mit den höchsten Werten ist.',
    },
    auc: {
      label: 'AUC',
      doc: 'Wie oft ein Beispiel der Klasse höher bewertet wird als eines, das nicht dazugehört: 0,5 ist geraten, 1 perfekt.',
    },
    precision: { label: 'Präzision', doc: 'Der Anteil der Vorhersagen einer Klasse, die richtig sind.' },
    recall: { label: 'Recall', doc: 'Der Anteil der Beispiele einer Klasse, die gefunden werden.' },
    f1: { label: 'F1', doc: 'Harmonisches Mittel von Präzision und Recall: nur hoch, wenn beide es sind.' },
    dice: {
      label: 'Dice',
      doc: 'Überlappung von vorhergesagter und wahrer Fläche: das Doppelte des Schnitts durch die Summe.',
    },
    meanIoU: {
      label: 'Mittlere IoU',
      doc: 'Intersection over Union: Schnitt durch Vereinigung von vorhergesagter und wahrer Fläche, gemittelt über die Klassen.',
    },
    boxIoU: {
      label: 'Box-IoU',
      doc: 'Wie gut Boxen (links, oben, rechts, unten) übereinstimmen: Schnitt durch Vereinigung.',
    },
    r2: {
      label: 'R²',
      doc: 'Anteil der Streuung der Zielwerte, den die Vorhersagen erklären: 1 ist perfekt, 0 nicht besser als der Mittelwert.',
    },
    mae: { label: 'MAE', doc: 'Mittlerer absoluter Fehler, in der Einheit der Zielwerte.' },
    rmse: { label: 'RMSE', doc: 'Wurzel des mittleren quadratischen Fehlers: Große Fehler zählen mehr als beim MAE.' },
    psnr: {
      label: 'PSNR',
      doc: 'Spitzen-Signal-Rausch-Verhältnis von Bildern: 10 dB mehr sind ein Zehntel des quadratischen Fehlers.',
    },
    ssim: {
      label: 'SSIM',
      doc: 'Strukturelle Ähnlichkeit von Bildern: 1, wo sie gleich aussehen, auch bei leicht anderer Helligkeit.',
    },
    perplexity: {
      label: 'Perplexität',
      doc: 'Zwischen wie vielen gleich wahrscheinlichen Klassen das Netz im Mittel schwankt: 1 ist sicher und richtig.',
    },
  },
  inSentence: (label) => label,
  ofOutput: (metric, output) => `${metric} von ${output}`,
};
