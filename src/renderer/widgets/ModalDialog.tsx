import type { ReactNode } from 'react';
import { Dialog as Modal } from 'radix-ui';
import { openDialog, useUi, type Dialog } from '../ui/uiStore';
import './modalDialog.css';

interface ModalDialogProps {
  readonly dialog: Dialog;
  readonly title: string;
  readonly children: ReactNode;
}

export function ModalDialog({ dialog, title, children }: ModalDialogProps) {
  const open = useUi((state) => state.dialog === dialog);
  return (
    <Modal.Root open={open} onOpenChange={(isOpen) => openDialog(isOpen ? dialog : undefined)}>
      <Modal.Portal>
        <Modal.Overlay className="overlay" />
        <Modal.Content className="modal popover" aria-describedby={undefined}>
          <Modal.Title className="modal-title">{title}</Modal.Title>
          {children}
        </Modal.Content>
      </Modal.Portal>
    </Modal.Root>
  );
}
