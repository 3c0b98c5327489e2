import type { Words } from '../english/index';
import { counted } from '../areas/count';

export const problems: Words['problems'] = {
  title: 'Probleme',
  none: 'Keine Probleme. Das Netz kann trainiert und exportiert werden.',
  severity: { error: 'Fehler', warning: 'Warnung', missing: 'zu tun' },
  show: (node) => `${node} zeigen`,
  gives: (shape) => `ergibt ${shape}`,
  leaves: (problems) => `lässt ${counted(problems, 'Problem', 'Probleme')} übrig`,
  between: ', ',
  leavesNone: 'danach kein Problem mehr',
};
