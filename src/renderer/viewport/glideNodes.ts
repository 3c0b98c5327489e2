import { onceDrawn } from '../browser/onceDrawn';
import { fitView, glide } from './moveView';

/** Lets nodes glide to the places that a change gives them, and the view to all of them. */
export function glideNodes(change: () => void): void {
  const canvas = document.querySelector('.react-flow');
  canvas?.classList.add('gliding');
  change();
  onceDrawn(() => fitView());
  setTimeout(() => canvas?.classList.remove('gliding'), glide() + 50);
}
