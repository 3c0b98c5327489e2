import { area } from '../areas/area';
import { counted } from '../areas/count';

/** Problems with their remedies. */
export const problemsWords = area('problems', {
  title: 'Problems',
  none: 'No problems. The network is ready to train and export.',
  severity: { error: 'error', warning: 'warning', missing: 'to do' },
  show: (node: string) => `Show ${node}`,
  gives: (shape: string) => `gives ${shape}`,
  leaves: (problems: number) => `leaves ${counted(problems, 'problem', 'problems')}`,
  /** Between what it gives and what it leaves. */
  between: ', ',
  leavesNone: 'leaves no problem',
});
