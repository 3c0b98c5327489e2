import { align, distribute, type Alignment } from '@shared/editing';
import { selectedBoxes } from '../viewport/nodeBoxes';
import { edit } from '../drawing/drawingActions';
import { drawingStore } from '../drawing/drawingStore';
import { viewOf } from '../drawing/drawingView';
import type { Command } from './command';
import { layOut } from './layOutLater';
import { steps } from './messages';
import { needsEditable, needsOwnPlaces, needsTwo, refuse } from './refusals';

const needsPlaces = () => refuse(needsEditable, needsOwnPlaces);

const alignCommand = (side: Alignment): Command => ({
  refusal: () => refuse(needsPlaces, needsTwo),
  run: () =>
    void edit(steps().align, (document) =>
      align(document, selectedBoxes(), side, viewOf(drawingStore.getState()).scope),
    ),
});

const distributeCommand = (direction: 'horizontal' | 'vertical'): Command => ({
  refusal: () => refuse(needsPlaces, needsTwo),
  run: () =>
    void edit(steps().distribute, (document) =>
      distribute(document, selectedBoxes(), direction, viewOf(drawingStore.getState()).scope),
    ),
});

export const arrangeCommands = {
  'arrange.layout': { refusal: needsPlaces, run: () => layOut('right') },
  'arrange.layoutDown': { refusal: needsPlaces, run: () => layOut('down') },
  'arrange.layoutRows': { refusal: needsPlaces, run: () => layOut('rows') },
  'arrange.left': alignCommand('left'),
  'arrange.centre': alignCommand('centre'),
  'arrange.right': alignCommand('right'),
  'arrange.top': alignCommand('top'),
  'arrange.middle': alignCommand('middle'),
  'arrange.bottom': alignCommand('bottom'),
  'arrange.distributeHorizontally': distributeCommand('horizontal'),
  'arrange.distributeVertically': distributeCommand('vertical'),
} satisfies Record<string, Command>;
