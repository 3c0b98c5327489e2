import { onceDrawn } from '../browser/onceDrawn';
import { openView, select } from '../drawing/drawingActions';
import { drawingStore } from '../drawing/drawingStore';
import { centreOn } from './moveView';
import { focusNode } from './focusNode';

/** Shows a node wherever it is: opens the composite that it is in, selects it and brings it to the middle. */
export function reveal(path: string): void {
  const steps = path.split('/');
  const id = steps.pop()!;
  const { view } = drawingStore.getState();
  if (view.join('/') !== steps.join('/')) openView(steps);
  select([id]);
  onceDrawn(() => {
    centreOn(id);
    focusNode(id);
  });
}
