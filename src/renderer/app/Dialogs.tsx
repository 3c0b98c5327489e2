import { CommandPalette } from '../commands/CommandPalette';
import { KeysDialog } from '../commands/KeysDialog';
import { ConnectDialog } from '../canvas/connecting/ConnectDialog';
import { EnginesDialog } from '../engines/EnginesDialog';
import { ChangedDialog } from '../files/ChangedDialog';
import { DiscardDialog } from '../files/DiscardDialog';
import { FileListDialog } from '../files/FileListDialog';
import { SaveAsDialog } from '../files/SaveAsDialog';

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
      <EnginesDialog />
      <KeysDialog />
    </>
  );
}
