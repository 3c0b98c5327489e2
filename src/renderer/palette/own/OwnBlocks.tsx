import { useEffect, useMemo } from 'react';
import { Import, X } from 'lucide-react';
import { compositeDefinition } from '@shared/blocks/library';
import { useClient } from '../../client/ClientContext';
import { PaletteItem } from '../item/PaletteItem';
import { importBlock, removeDamaged } from './libraryActions';
import { loadLibrary, useLibrary, type OwnBlock } from '../../client/libraryStore';
import { OwnBlockMenu } from './OwnBlockMenu';
import { useWords } from '../../words/currentWords';
import { commandsWords } from '../../words/english/commands';
import { libraryWords } from '../../words/english/library';
import './ownBlocks.css';
import { sentenceOfText } from '../../words/errorSentence';

/** The library of the user's own blocks, which can be put into any drawing; those whose names have the text in them. */
export function OwnBlocks({ text }: { readonly text: string }) {
  const client = useClient();
  const words = useWords(libraryWords);
  const importLabel = useWords(commandsWords).labels['network.importBlock'];
  const { blocks, damaged, error } = useLibrary();
  useEffect(() => {
    const load = () => void loadLibrary(client);
    load();
    // Another window may have changed it.
    window.addEventListener('focus', load);
    return () => window.removeEventListener('focus', load);
  }, [client]);
  const sought = text.trim().toLowerCase();
  const found = blocks.filter(({ block }) => block.block.toLowerCase().includes(sought));
  if (sought && found.length === 0) return null;
  return (
    <section aria-label={words.title}>
      <header className="own-blocks-header">
        <h2 className="eyebrow palette-category">{words.title}</h2>
        <button
          type="button"
          className="icon-button"
          aria-label={importLabel}
          title={importLabel}
          onClick={() => void importBlock(client)}
        >
          <Import size={14} aria-hidden="true" />
        </button>
      </header>
      {found.map((own) => (
        <Item key={own.file} own={own} />
      ))}
      {blocks.length === 0 && !error && <p className="hint">{words.none}</p>}
      {error && <p className="error-text">{error}</p>}
      {damaged.map(({ file, ...text }) => (
        <p key={file} className="error-text own-blocks-damaged">
          <span>{sentenceOfText(text)}</span>
          <button
            type="button"
            className="icon-button"
            aria-label={words.deleteNamed(file)}
            title={words.deleteFile}
            onClick={() => void removeDamaged(client, file)}
          >
            <X size={14} aria-hidden="true" />
          </button>
        </p>
      ))}
    </section>
  );
}

function Item({ own }: { readonly own: OwnBlock }) {
  const { block: name, composites } = own.block;
  const block = useMemo(() => compositeDefinition(composites.find(({ type }) => type === name)!), [composites, name]);
  return (
    <div className="own-block">
      <PaletteItem block={block} definition={own.block} />
      <OwnBlockMenu own={own} />
    </div>
  );
}
