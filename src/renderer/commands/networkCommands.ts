import { idAt } from '@shared/compiler/path';
import { addNote, packBlock } from '@shared/editing';
import { chains } from '../canvas/chains/chainsLater';
import { frames } from '../canvas/frames/framesLater';
import { openQuickAdd } from '../canvas/quickAdd/openQuickAdd';
import { partLater } from '../browser/partLater';
import { viewCentre } from '../viewport/moveView';
import { writeNote } from '../viewport/focusNode';
import { editAndSelect, leaveView, openInside } from '../drawing/drawingActions';
import { chooseColour } from '../drawing/colourBy';
import { drawingStore } from '../drawing/drawingStore';
import { openDialog } from '../ui/uiStore';
import { viewOf } from '../drawing/drawingView';
import type { Command } from './command';
import { refusals, steps } from './messages';
import {
  needsChips,
  needsComposite,
  needsEditable,
  needsFrames,
  needsNetwork,
  needsOneBlock,
  needsOpenable,
  needsOwnComposite,
  needsSelection,
  needsSplitChain,
  openable,
  refuse,
  selectedComposite,
} from './refusals';

const atTop = () => (viewOf(drawingStore.getState()).composite ? refusals().notesAtTop : undefined);

/** Seldom needed, so not a part of the first load. */
const library = partLater(() => import('../palette/own/libraryActions'));
const composites = partLater(() => import('../canvas/actions/compositeActions'));
const measuring = partLater(() => import('../canvas/colour/measureBlocks'));

/** The selected composite as a block for other drawings. */
const packSelected = () => {
  const state = drawingStore.getState();
  return packBlock(state.document, viewOf(state).nodes.get(idAt(selectedComposite()!))!.block);
};

/** Where one node is selected, what is added follows it unless that is unticked. */
function selectedNode(): { readonly after: string } | undefined {
  const state = drawingStore.getState();
  const [id] = state.selection;
  return state.selection.length === 1 && viewOf(state).nodes.has(id!) ? { after: id! } : undefined;
}

export const networkCommands = {
  'network.quickAdd': { refusal: needsEditable, run: () => openQuickAdd(selectedNode()) },
  'network.addAfter': {
    refusal: () => refuse(needsEditable, needsSelection),
    run: () => openQuickAdd({ after: drawingStore.getState().selection.at(-1)! }),
  },
  'network.connect': { refusal: () => refuse(needsEditable, needsSelection), run: () => openDialog('connect') },
  'network.changeKind': {
    refusal: () => refuse(needsEditable, needsOneBlock),
    run: () => openDialog('changeKind'),
  },
  'network.note': {
    refusal: atTop,
    run: () => {
      const { x, y } = viewCentre();
      let id = '';
      editAndSelect(steps().addNote, (document) => {
        const made = addNote(document, {
          text: '',
          position: { x: x - 100, y: y - 40 },
          size: { width: 200, height: 80 },
        });
        id = made.id;
        return { document: made.document, ids: [id] };
      });
      writeNote(id);
    },
  },
  'network.makeComposite': {
    refusal: () => refuse(needsEditable, needsSelection),
    run: () => composites(({ makeCompositeOfSelection }) => makeCompositeOfSelection()),
  },
  'network.dissolve': {
    refusal: () => refuse(needsEditable, needsComposite),
    run: () => composites(({ dissolveSelected }) => dissolveSelected()),
  },
  'network.open': {
    refusal: needsComposite,
    run: () => openInside(selectedComposite()!),
  },
  'network.openHere': {
    refusal: () => refuse(needsFrames, needsOpenable),
    run: () => frames(({ toggleHere }) => toggleHere(openable()!)),
  },
  'network.leave': {
    refusal: () => (drawingStore.getState().view.length ? undefined : refusals().noCompositeOpen),
    run: leaveView,
  },
  'network.timing': { refusal: needsNetwork, run: () => openDialog('timing') },
  'network.measureBlocks': {
    refusal: needsNetwork,
    run: (client) => {
      chooseColour('time');
      return measuring(({ measureBlocks }) => measureBlocks(client));
    },
  },
  'network.splitChain': {
    refusal: needsChips,
    run: () => chains(({ splitChain }) => splitChain(drawingStore.getState().selection)),
  },
  'network.joinChain': {
    refusal: needsSplitChain,
    run: () => chains(({ joinChain }) => joinChain(drawingStore.getState().selection)),
  },
  'network.saveBlock': {
    refusal: needsOwnComposite,
    run: (client) => library(({ saveToLibrary }) => saveToLibrary(client, packSelected())),
  },
  'network.exportBlock': {
    refusal: needsOwnComposite,
    run: (client) => library(({ exportBlock }) => exportBlock(client, packSelected())),
  },
  'network.importBlock': { run: (client) => library(({ importBlock }) => importBlock(client)) },
} satisfies Record<string, Command>;
