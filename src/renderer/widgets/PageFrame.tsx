import type { ReactNode } from 'react';
import { X } from 'lucide-react';
import { showPage } from '../ui/uiStore';
import './pageFrame.css';

interface PageFrameProps {
  readonly title: string;
  /** Left of the title: what it is a part of. */
  readonly wayBack?: ReactNode;
  /** Right of the title. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** A page in place of the drawing: its title, its tools, and the way back. */
export function PageFrame({ title, wayBack, tools, children }: PageFrameProps) {
  return (
    <main className="page" aria-label={title}>
      <header className="page-header">
        {wayBack}
        <h1 className="page-title">{title}</h1>
        <div className="page-tools">{tools}</div>
        <button
          type="button"
          className="button button-quiet"
          title="Back to the drawing, Esc"
          onClick={() => showPage(undefined)}
        >
          <X size={14} aria-hidden="true" /> Back to drawing
        </button>
      </header>
      {children}
    </main>
  );
}
