import { onceDrawn } from '../browser/onceDrawn';
import { fitView, glide } from './moveView';

/** Lets nodes glide to the places that a change gives them. */
export function gliding(change: () => void): void {
  const canvas = document.querySelector('.react-flow');
  canvas?.classList.add('gliding');
  change();
  setTimeout(() => canvas?.classList.remove('gliding'), glide() + 50);
}

/** The same, and the view to all of them. */
export function glideNodes(change: () => void): void {
  gliding(change);
  onceDrawn(() => fitView());
}
