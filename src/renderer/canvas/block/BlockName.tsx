import { useEffect, useRef } from 'react';
import { idAt, scopePrefix } from '@shared/compiler/path';
import { renameNode } from '@shared/editing';
import { edit } from '../../drawing/drawingActions';
import { drawingStore } from '../../drawing/drawingStore';
import { uiStore, useUi } from '../../ui/uiStore';
import { viewAt } from '../../drawing/drawingView';
import { ShortName } from './ShortName';
import { useWords } from '../../words/currentWords';
import { canvasWords } from '../../words/english/canvas';
import './blockName.css';

interface BlockNameProps {
  readonly path: string;
  readonly name: string;
  /** What is shown of it, where that is not all. */
  readonly shown?: string;
}

/** The name on the node; F2 or a double click makes it a field. */
export function BlockName({ path, name, shown = name }: BlockNameProps) {
  const renaming = useUi((state) => state.renaming === path);
  if (renaming) return <NameField path={path} name={name} />;
  return (
    <span className="node-name" title={name}>
      <ShortName name={shown} />
    </span>
  );
}

function NameField({ path, name }: { readonly path: string; readonly name: string }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    let frame = 0;
    // A new node is hidden until its size is known, and what is hidden takes no focus.
    const take = () => {
      field.current?.focus();
      if (document.activeElement === field.current) field.current?.select();
      else frame = requestAnimationFrame(take);
    };
    take();
    return () => cancelAnimationFrame(frame);
  }, []);
  const words = useWords(canvasWords);
  const close = () => uiStore.setState({ renaming: undefined });
  const keep = () => {
    const { scope } = viewAt(drawingStore.getState(), scopePrefix(path));
    edit(words.edits.rename, (document) => renameNode(document, idAt(path), field.current?.value ?? name, scope));
    close();
  };
  return (
    <input
      ref={field}
      className="node-name-field nodrag"
      defaultValue={name}
      aria-label={words.nameOf(name)}
      onBlur={keep}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') keep();
        if (event.key === 'Escape') close();
      }}
    />
  );
}
