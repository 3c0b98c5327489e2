import type { Words } from '../english/index';
import { counted } from '../areas/count';

export const complexity: Words['complexity'] = {
  against: { parameters: 'Operationen und Parameter', top1: 'Operationen und Genauigkeit' },
  chart: {
    parameters: (count) =>
      `Operationen und Parameter von ${counted(count, 'Netz', 'Netzen')}; die Zahlen stehen daneben`,
    top1: (count) =>
      `Operationen und Top-1-Genauigkeit von ${counted(count, 'Netz', 'Netzen')}; die Zahlen stehen daneben`,
  },
  network: (costs) => `${costs.name}: ${costs.macs}, ${costs.parameters}`,
  upwards: 'Senkrechte Achse',
  axis: { parameters: 'Parameter', top1: 'Top-1, wo veröffentlicht' },
  looking: 'Netze der Galerie werden gelesen …',
  area: 'Die Fläche eines Kreises entspricht der Zahl der Parameter.',
  accuracies: (source) => `Genauigkeiten: ${source}`,
  table: 'Netze nach Operationen',
  columns: { network: 'Netz', operations: 'Operationen', parameters: 'Parameter', top1: 'Top-1' },
  open: (network) => `${network} öffnen`,
};
