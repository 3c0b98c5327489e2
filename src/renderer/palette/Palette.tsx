import { blockLibrary } from '@shared/blocks/library';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { readBlock } from '@shared/editing';
import type { BlockDefinition } from '@shared/blocks/definition';
import { useDrawingStore } from '../drawing/drawingStore';
import { later } from '../widgets/later';
import { useLibrary } from '../client/libraryStore';
import { PaletteItem } from './item/PaletteItem';
import './palette.css';

const FirstSteps = later(() => import('./firstSteps/FirstSteps').then((module) => module.FirstSteps), <></>);
const OwnBlocks = later(() => import('./own/OwnBlocks').then((module) => module.OwnBlocks), <></>);

/** All blocks by category; found by typing, put on the canvas by dragging, double click or Enter. */
export function Palette() {
  const library = useDrawingStore(({ document }) => blockLibrary(document));
  const [text, setText] = useState('');
  // An empty library must not push the blocks down.
  const hasOwn = useLibrary().blocks.length > 0;
  const list = useRef<HTMLDivElement>(null);
  const groups = useMemo(() => groupByCategory(found([...library.values()], text, library)), [library, text]);
  const onSearchKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault();
      list.current?.querySelector<HTMLElement>('.palette-item')?.focus();
    }
    if (event.key === 'Escape') setText('');
  };
  return (
    <nav className="panel palette" aria-label="Blocks">
      <FirstSteps />
      <input
        type="search"
        className="field palette-search"
        placeholder="Search blocks…"
        aria-label="Search blocks"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onSearchKey}
      />
      <div ref={list} className="palette-list" onKeyDown={moveFocus}>
        {hasOwn && <OwnBlocks text={text} />}
        {groups.map(([category, blocks]) => (
          <section key={category} aria-label={category}>
            <h2 className="eyebrow palette-category">{category}</h2>
            {blocks.map((block) => (
              <PaletteItem key={block.type} block={block} />
            ))}
          </section>
        ))}
        {!hasOwn && <OwnBlocks text={text} />}
        {groups.length === 0 && <p className="empty">No block matches “{text}”.</p>}
      </div>
    </nav>
  );
}

function found(
  all: readonly BlockDefinition[],
  text: string,
  library: ReturnType<typeof blockLibrary>,
): readonly BlockDefinition[] {
  return text.trim() ? readBlock(text, library).map(({ block }) => block) : all;
}

function groupByCategory(
  blocks: readonly BlockDefinition[],
): readonly (readonly [string, readonly BlockDefinition[]])[] {
  const categories = [...new Set(blocks.map(({ category }) => category))];
  return categories.map((category) => [category, blocks.filter((block) => block.category === category)] as const);
}

/** Arrow keys go through the list; Tab leaves it. */
function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (!step) return;
  event.preventDefault();
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('.palette-item')];
  items[items.indexOf(document.activeElement as HTMLElement) + step]?.focus();
}
