import type { ReactNode } from 'react';
import { Command, defaultFilter } from 'cmdk';
import { openDialog, useUi, type Dialog } from '../ui/uiStore';
import './menus.css';

interface SearchDialogProps {
  readonly dialog: Dialog;
  readonly label: string;
  readonly placeholder: string;
  /** The list's contents; made only while the dialog is open. */
  readonly children: () => ReactNode;
}

/**
 * How well an entry fits what was typed, from 0 to 1. Letters that are only scattered over it, in the right order, are no
 * match: such an entry in an earlier group would be what Enter chooses.
 */
function fitOf(value: string, typed: string, keywords?: string[]): number {
  const fit = defaultFilter(value, typed, keywords);
  return fit < 0.1 ? 0 : fit;
}

/** A dialog with a search field and the results below it. */
export function SearchDialog({ dialog, label, placeholder, children }: SearchDialogProps) {
  const open = useUi((state) => state.dialog === dialog);
  return (
    <Command.Dialog
      open={open}
      onOpenChange={(isOpen) => openDialog(isOpen ? dialog : undefined)}
      label={label}
      filter={fitOf}
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
