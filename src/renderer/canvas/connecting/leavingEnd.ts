import { endOfCard } from '@shared/editing';
import { viewCards } from '../../drawing/viewCards';
import { volumePlaces } from '../../viewport/volumePlaces';

/** The node whose output a port is: a volume has that of the last chip on its card. */
export function leavingNode(id: string): string {
  return volumePlaces() ? endOfCard(viewCards(), id) : id;
}
