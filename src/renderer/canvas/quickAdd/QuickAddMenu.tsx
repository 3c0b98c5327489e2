import { useEffect, useMemo, useRef, useState } from 'react';
import { Command } from 'cmdk';
import { formatParameter } from '@shared/blocks/families/format';
import { isLine } from '@shared/editing/line/parseLine';
import { formatShape } from '@shared/tensor/shape';
import { useClient } from '../../client/ClientContext';
import { loadLibrary, useLibrary } from '../../client/libraryStore';
import { drawingStore } from '../../drawing/drawingStore';
import { pathOf, viewOf } from '../../drawing/drawingView';
import { useUi, type QuickAdd } from '../../ui/uiStore';
import { focusNode } from '../../viewport/focusNode';
import { BlockIcon } from '../../icons/BlockIcon';
import { closeQuickAdd } from './openQuickAdd';
import { addBlock, placeAfter } from './addBlock';
import { addTypedLine } from './addTypedLine';
import { LinePreview } from './LinePreview';
import { planLine } from './planLine';
import { quickAddItems, type QuickAddItem } from './quickAddItems';
import { takeTyped } from '../../ui/typedAhead';
import { useWords } from '../../words/currentWords';
import { blockCategoriesWords } from '../../words/english/blockCategories';
import { canvasToolsWords } from '../../words/english/canvasTools';
import './quickAdd.css';
import '../../widgets/menus.css';

/** The menu of blocks at a point of the canvas: type to filter, or a whole block (`conv 64 3 s2`); Enter adds it. */
export function QuickAddMenu() {
  const menu = useUi((state) => state.quickAdd);
  return menu ? <OpenMenu key={`${menu.at.x},${menu.at.y}`} menu={menu} /> : null;
}

function OpenMenu({ menu: opened }: { readonly menu: QuickAdd }) {
  const { add: words } = useWords(canvasToolsWords);
  const categories = useWords(blockCategoriesWords);
  const [text, setText] = useState('');
  const [isConnected, setConnected] = useState(true);
  const menu = useMemo(() => (isConnected ? opened : unconnected(opened)), [opened, isConnected]);
  const client = useClient();
  const { blocks: own } = useLibrary();
  const items = useMemo(() => quickAddItems(text, menu, own), [text, menu, own]);
  useEffect(() => void loadLibrary(client), [client]);
  useEffect(() => {
    const typed = takeTyped();
    if (typed) setText(typed);
  }, []);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const onPress = (event: PointerEvent) => {
      if (!root.current?.contains(event.target as Node)) closeQuickAdd();
    };
    window.addEventListener('pointerdown', onPress, true);
    return () => window.removeEventListener('pointerdown', onPress, true);
  }, []);
  const isTypedLine = isLine(text);
  const addAll = () => {
    // A line with faults stays, to be mended: nothing of it is lost.
    if (planLine(drawingStore.getState().document, text, menu).faults.length) return;
    closeQuickAdd();
    addTypedLine(text, menu);
  };
  const choose = ({ block, parameters, definition }: QuickAddItem) => {
    closeQuickAdd();
    const place =
      menu.after === undefined ? { position: menu.position, from: menu.from, to: menu.to } : placeAfter(menu.after);
    addBlock({ block: block.type, parameters, ...(definition && { definition }) }, place);
  };
  return (
    <div
      ref={root}
      className="quick-add popover"
      data-line={isTypedLine || undefined}
      style={{ left: menu.at.x, top: menu.at.y }}
      role="dialog"
      aria-label={words.title}
    >
      <Command
        shouldFilter={false}
        label={words.title}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Enter' && isTypedLine) {
            event.preventDefault();
            return addAll();
          }
          // After quick typing and Enter, the list has not marked its first line yet.
          if (event.key === 'Enter' && items[0] && !root.current?.querySelector('[cmdk-item][aria-selected="true"]')) {
            event.preventDefault();
            return choose(items[0]);
          }
          if (event.key !== 'Escape') return;
          closeQuickAdd();
          if (opened.after !== undefined) focusNode(pathOf(opened.after, drawingStore.getState()));
        }}
      >
        <Command.Input
          autoFocus
          className="command-input"
          placeholder="conv 64 3 s2, bn, relu"
          value={text}
          onValueChange={setText}
        />
        {opened.after !== undefined && <Connected after={opened.after} checked={isConnected} onChange={setConnected} />}
        {isTypedLine && <LinePreview text={text} menu={menu} />}
        <Command.List className="quick-add-list" hidden={isTypedLine}>
          <Command.Empty className="command-empty">{words.none}</Command.Empty>
          {items.map((item) => (
            <Command.Item
              key={item.block.type}
              value={item.block.type}
              className="command-item"
              onSelect={() => choose(item)}
            >
              <span className="quick-add-name">
                <BlockIcon block={item.block} />
                {item.block.type} <span className="quick-add-settings">{settings(item)}</span>
              </span>
              <span className="quick-add-result">
                {item.result
                  ? formatShape(item.result)
                  : item.definition
                    ? words.library
                    : categories[item.block.category]}
              </span>
            </Command.Item>
          ))}
        </Command.List>
      </Command>
    </div>
  );
}

/** Says which node the new blocks follow; unticked, they are connected to nothing. */
function Connected({ after, checked, onChange }: ConnectedProps) {
  const { connectTo } = useWords(canvasToolsWords).add;
  const name = viewOf(drawingStore.getState()).nodes.get(after)?.name ?? after;
  return (
    <label className="quick-add-after">
      <input type="checkbox" checked={checked} onChange={() => onChange(!checked)} />
      {connectTo(name)}
    </label>
  );
}

interface ConnectedProps {
  readonly after: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function unconnected({ after: _, ...menu }: QuickAdd): QuickAdd {
  return menu;
}

function settings({ parameters }: QuickAddItem): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${name} ${formatParameter(value)}`)
    .join(', ');
}
