import type { Words } from '../english/index';

export const timing: Words['timing'] = {
  title: 'Inferenzzeit',
  chart: 'Durchsatz nach Batchgröße; die Zahlen stehen in der Tabelle',
  axis: 'Batchgröße; Balken zeigen Bilder/s',
  hint: 'Gemessen auf diesem Rechner mit der Trainings-Engine, mit zufälligen Gewichten und Eingaben, die die Zeit nicht beeinflussen. Andere Programme verlangsamen die Messung.',
  measuring: (examples) =>
    examples === 1 ? 'Ein einzelnes Beispiel wird gemessen …' : `${examples} Beispiele auf einmal werden gemessen …`,
  stopped: 'Gestoppt.',
  stop: 'Stopp',
  table: 'Zeit nach Batchgröße',
  columns: {
    batch: 'Batchgröße',
    batchTime: 'ms je Batch',
    exampleTime: 'ms je Beispiel',
    throughput: 'Durchsatz',
    memory: 'Prozessspeicher',
  },
};
