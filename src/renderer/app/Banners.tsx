import { X } from 'lucide-react';
import { dismiss, useUi } from '../ui/uiStore';
import { useWords } from '../words/currentWords';
import { appWords } from '../words/english/app';
import './banners.css';

/** Messages over the canvas. They block nothing; warnings and errors stay until dismissed or acted on. */
export function Banners() {
  const { dismiss: dismissLabel } = useWords(appWords);
  const banners = useUi((state) => state.banners);
  return (
    <div className="banners" role="status" aria-live="polite">
      {banners.map(({ id, kind, text, actions }) => (
        <div key={id} className="banner" data-kind={kind}>
          <span>{text}</span>
          {actions?.map(({ label, run }) => (
            <button
              key={label}
              type="button"
              className="button"
              onClick={() => {
                dismiss(id);
                run();
              }}
            >
              {label}
            </button>
          ))}
          <button type="button" className="icon-button" aria-label={dismissLabel} onClick={() => dismiss(id)}>
            <X size={14} aria-hidden="true" />
          </button>
        </div>
      ))}
    </div>
  );
}
