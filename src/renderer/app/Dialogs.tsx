import { CommandPalette } from '../commands/CommandPalette';
import { ConnectDialog } from '../canvas/connecting/ConnectDialog';
import { DiscardDialog } from '../files/DiscardDialog';
import { FileListDialog } from '../files/FileListDialog';
import { SaveAsDialog } from '../files/SaveAsDialog';
import { later } from '../widgets/later';

// What few sessions open comes after the start.
const nothing = <></>;
const ChangedDialog = later(() => import('../files/ChangedDialog').then((module) => module.ChangedDialog), nothing);
const ChooseDataDialog = later(
  () => import('../data/choosing/ChooseDataDialog').then((module) => module.ChooseDataDialog),
  nothing,
);
const EnginesDialog = later(() => import('../engines/EnginesDialog').then((module) => module.EnginesDialog), nothing);
const KeysDialog = later(() => import('../commands/KeysDialog').then((module) => module.KeysDialog), nothing);

/** Every dialog; at most one is open. */
export function Dialogs() {
  return (
    <>
      <CommandPalette />
      <FileListDialog
        dialog="open"
        title="Open"
        request="documents.list"
        empty="No drawings in the workspace yet. Save one to find it here."
        picker
      />
      <FileListDialog
        dialog="recent"
        title="Open recent"
        request="documents.recent"
        empty="No recent drawings. Drawings that you open or save are listed here."
      />
      <FileListDialog dialog="gallery" title="Gallery" request="documents.gallery" empty="The gallery is empty." />
      <SaveAsDialog />
      <DiscardDialog />
      <ChangedDialog />
      <ConnectDialog />
      <ChooseDataDialog />
      <EnginesDialog />
      <KeysDialog />
    </>
  );
}
