import { blockLibrary } from '@shared/blocks/library';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { readBlock } from '@shared/editing';
import type { BlockCategory, BlockDefinition } from '@shared/blocks/definition';
import { useDrawingStore } from '../drawing/drawingStore';
import { later } from '../widgets/later';
import { useLibrary } from '../client/libraryStore';
import { useWords } from '../words/currentWords';
import { blockCategoriesWords } from '../words/english/blockCategories';
import { paletteWords } from '../words/english/palette';
import { PaletteItem } from './item/PaletteItem';
import './palette.css';

const FirstSteps = later(() => import('./firstSteps/FirstSteps').then((module) => module.FirstSteps), <></>);
const OwnBlocks = later(() => import('./own/OwnBlocks').then((module) => module.OwnBlocks), <></>);

/** All blocks by category; found by typing, put on the canvas by dragging, double click or Enter. */
export function Palette() {
  const words = useWords(paletteWords);
  const categories = useWords(blockCategoriesWords);
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
    <nav className="panel palette" aria-label={words.title}>
      <FirstSteps />
      <input
        type="search"
        className="field palette-search"
        placeholder={words.searchHint}
        aria-label={words.search}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onSearchKey}
      />
      <div ref={list} className="palette-list" onKeyDown={moveFocus}>
        {hasOwn && <OwnBlocks text={text} />}
        {groups.map(([category, blocks]) => (
          <section key={category} aria-label={categories[category]}>
            <h2 className="eyebrow palette-category">{categories[category]}</h2>
            {blocks.map((block) => (
              <PaletteItem key={block.type} block={block} />
            ))}
          </section>
        ))}
        {!hasOwn && <OwnBlocks text={text} />}
        {groups.length === 0 && <p className="empty">{words.noMatch(text)}</p>}
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
): readonly (readonly [BlockCategory, readonly BlockDefinition[]])[] {
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
