import { onceDrawn } from '../browser/onceDrawn';
import { openView, selectPaths } from '../drawing/drawingActions';
import { shownAs, shownPlaces } from '../drawing/openPlaces';
import { stepsOf } from '../drawing/drawingView';
import { scopePrefix } from '@shared/compiler/path';
import { centreOn } from './moveView';
import { focusNode } from './focusNode';

/** Shows a node wherever it is and selects it; where no place that has it is open, the composite that it is in fills the canvas. */
export function show(path: string): void {
  const shown = shownAs(shownPlaces(), path);
  if (!shown || shown.place.view.prefix + shown.id !== path) openView(stepsOf(scopePrefix(path)));
  selectPaths([path]);
  onceDrawn(() => centreOn(path));
}

/** Shows a node wherever it is, and gives it the focus. */
export function reveal(path: string): void {
  show(path);
  onceDrawn(() => focusNode(path));
}
