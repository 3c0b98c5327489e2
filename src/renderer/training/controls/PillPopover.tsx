import type { ReactNode } from 'react';
import { Popover } from 'radix-ui';

interface PillPopoverProps {
  /** What the pill shows. */
  readonly pill: ReactNode;
  /** The pill's tooltip. */
  readonly title: string;
  /** What the popover is called for screen readers. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A pill of the top bar that opens a popover below it. */
export function PillPopover({ pill, title, label, children }: PillPopoverProps) {
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <button type="button" className="pill" title={title}>
          {pill}
        </button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="popover training-popover"
          sideOffset={6}
          collisionPadding={8}
          align="end"
          aria-label={label}
        >
          {children}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
