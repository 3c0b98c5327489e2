import { CommandPalette } from '../commands/CommandPalette';
import { KeysDialog } from '../commands/KeysDialog';
import { ConnectDialog } from '../canvas/connecting/ConnectDialog';
import { EnginesDialog } from '../engines/EnginesDialog';
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
        empty="There are no drawings in the workspace yet."
      />
      <FileListDialog
        dialog="recent"
        title="Open recent"
        request="documents.recent"
        empty="No drawing was opened or saved yet."
      />
      <FileListDialog dialog="gallery" title="Gallery" request="documents.gallery" empty="The gallery is empty." />
      <SaveAsDialog />
      <DiscardDialog />
      <ConnectDialog />
      <EnginesDialog />
      <KeysDialog />
    </>
  );
}
