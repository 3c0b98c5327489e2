import { area } from '../areas/area';

/** What commands say when they are carried out: why they cannot be, and what their undo steps are called. */
export const commandMessagesWords = area('commandMessages', {
  refusals: {
    nothingToUndo: 'There is nothing to undo.',
    nothingToRedo: 'There is nothing to redo.',
    repetitions: 'These are the repetitions of one block. Change the block that is repeated, or ungroup it.',
    readOnly: 'This composite comes with Netloom and is read-only. Edit a copy, or ungroup it.',
    volumes: 'Volumes are placed automatically. Switch to cards to arrange blocks.',
    needsSelection: 'Select a block first.',
    needsOneBlock: 'Select one block first.',
    needsTwo: 'Select at least two blocks first.',
    needsChips: 'Select a card with chips first.',
    needsSplitChain: 'Select a block whose chain was split first.',
    needsComposite: 'Select a composite first.',
    needsOpenable: 'Select a composite first, or a block of one that is open in place.',
    framesAmongVolumes: 'Composites can’t be opened in place while volumes are shown. Switch to cards.',
    oneDrawing: 'Only one drawing is open.',
    notesAtTop: 'Notes belong to the drawing itself. Go back to it first.',
    noCompositeOpen: 'No composite is open.',
    noRun: 'No run in progress.',
    runInProgress: 'A run is already in progress.',
  },
  steps: { align: 'Align', distribute: 'Distribute', duplicate: 'Duplicate', addNote: 'Add a note' },
  chainsSplit: 'Every block has a card of its own. Lay the drawing out to give each its room.',
  layOut: 'Lay out',
});
