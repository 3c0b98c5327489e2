import type { Client } from '@shared/contract/contract';
import { analyze } from '@shared/compiler/analyze';
import type { LessonDrawing, Showing } from '@shared/lessons';
import type { NetloomDocument } from '@shared/document/schema';
import { onceDrawn } from '../browser/onceDrawn';
import { chooseColour } from '../drawing/colourBy';
import { edit } from '../drawing/drawingActions';
import { drawingStore } from '../drawing/drawingStore';
import { startTraining, stopTraining } from '../run/runActions';
import { isActive } from '../run/shownRun';
import { runStore } from '../run/runStore';
import { fitView } from '../viewport/moveView';

/** Does a step for the student, by what a student would do. */
export async function showStep(client: Client, showing: Showing, label: string): Promise<void> {
  switch (showing.kind) {
    case 'edit':
      return draw(showing.change, label);
    case 'colour':
      return chooseColour(showing.by);
    case 'train':
      await endRun(client);
      return startTraining(client, drawingStore.getState().document);
  }
}

/** Makes an edit of the drawing, and shows all of it. */
export function draw(change: (drawing: LessonDrawing) => NetloomDocument, label: string): void {
  const { analysis, document: shown } = drawingStore.getState();
  const isChanged = edit(label, (document) =>
    change({ document, analysis: document === shown ? analysis : analyze(document) }),
  );
  if (isChanged) onceDrawn(() => fitView());
}

/** Stops a run that is in progress, and waits for its end: two at once are refused. */
async function endRun(client: Client): Promise<void> {
  const { run } = runStore.getState();
  if (!isActive(run)) return;
  await new Promise<void>((resolve) => {
    const stop = runStore.subscribe((state) => {
      if (isActive(state.run)) return;
      stop();
      resolve();
    });
    void stopTraining(client, run.run);
  });
}
