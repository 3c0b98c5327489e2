import { useId, type ReactNode } from 'react';
import { Dialog as Modal } from 'radix-ui';
import { useWords } from '../words/currentWords';
import { widgetsWords } from '../words/english/widgets';
import './modalDialog.css';

interface QuestionProps {
  readonly open: boolean;
  readonly title: string;
  /** Why it is asked, read out with the title. */
  readonly reason: ReactNode;
  readonly children?: ReactNode;
  /** What the button says that does what is asked about; the other cancels. */
  readonly action: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before something that may do harm is done. */
export function Question({ open, title, reason, children, action, onConfirm, onClose }: QuestionProps) {
  const words = useWords(widgetsWords);
  const id = useId();
  return (
    <Modal.Root open={open} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal.Portal>
        <Modal.Overlay className="overlay" />
        <Modal.Content className="modal popover" aria-describedby={id}>
          <Modal.Title className="modal-title">{title}</Modal.Title>
          <p id={id}>{reason}</p>
          {children}
          <div className="modal-buttons">
            <button type="button" className="button" onClick={onClose}>
              {words.cancel}
            </button>
            <button type="button" className="button button-danger" onClick={onConfirm}>
              {action}
            </button>
          </div>
        </Modal.Content>
      </Modal.Portal>
    </Modal.Root>
  );
}
