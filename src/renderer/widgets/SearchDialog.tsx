import type { ReactNode } from 'react';
import { Command } from 'cmdk';
import { openDialog, useUi, type Dialog } from '../ui/uiStore';
import './menus.css';

interface SearchDialogProps {
  readonly dialog: Dialog;
  readonly label: string;
  readonly placeholder: string;
  /** The list's contents; made only while the dialog is open. */
  readonly children: () => ReactNode;
}

/** A dialog with a search field and the results below it. */
export function SearchDialog({ dialog, label, placeholder, children }: SearchDialogProps) {
  const open = useUi((state) => state.dialog === dialog);
  return (
    <Command.Dialog
      open={open}
      onOpenChange={(isOpen) => openDialog(isOpen ? dialog : undefined)}
      label={label}
      className="command-dialog popover"
      overlayClassName="overlay"
    >
      <Command.Input placeholder={placeholder} className="command-input" />
      {open && children()}
    </Command.Dialog>
  );
}

/** The results, or a line if there are none. */
export function SearchList({ empty, children }: { readonly empty: string; readonly children: ReactNode }) {
  return (
    <Command.List className="command-list">
      <Command.Empty className="command-empty">{empty}</Command.Empty>
      {children}
    </Command.List>
  );
}
