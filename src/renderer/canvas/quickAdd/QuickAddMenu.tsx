import { useEffect, useMemo, useRef, useState } from 'react';
import { Command } from 'cmdk';
import { formatShape } from '@shared/tensor/shape';
import { useUi, type QuickAdd } from '../../ui/uiStore';
import { focusNode } from '../../viewport/focusNode';
import { categoryColour } from '../../theme/categoryColour';
import { closeQuickAdd } from './openQuickAdd';
import { addBlock, placeAfter } from './addBlock';
import { quickAddItems, type QuickAddItem } from './quickAddItems';
import './quickAdd.css';

/** The menu of blocks at a point of the canvas: type to filter, or a whole block (`conv 64 3 s2`); Enter adds it. */
export function QuickAddMenu() {
  const menu = useUi((state) => state.quickAdd);
  return menu ? <OpenMenu key={`${menu.at.x},${menu.at.y}`} menu={menu} /> : null;
}

function OpenMenu({ menu }: { readonly menu: QuickAdd }) {
  const [text, setText] = useState('');
  const items = useMemo(() => quickAddItems(text, menu), [text, menu]);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const onPress = (event: PointerEvent) => {
      if (!root.current?.contains(event.target as Node)) closeQuickAdd();
    };
    window.addEventListener('pointerdown', onPress, true);
    return () => window.removeEventListener('pointerdown', onPress, true);
  }, []);
  const choose = ({ block, parameters }: QuickAddItem) => {
    closeQuickAdd();
    const place =
      menu.after === undefined ? { position: menu.position, from: menu.from, to: menu.to } : placeAfter(menu.after);
    addBlock({ block: block.type, parameters }, place);
  };
  return (
    <div
      ref={root}
      className="quick-add popover"
      style={{ left: menu.at.x, top: menu.at.y }}
      role="dialog"
      aria-label="Add a block"
    >
      <Command
        shouldFilter={false}
        label="Add a block"
        onKeyDown={(event) => {
          event.stopPropagation();
          // After quick typing and Enter, the list has not marked its first line yet.
          if (event.key === 'Enter' && items[0] && !root.current?.querySelector('[cmdk-item][aria-selected="true"]')) {
            event.preventDefault();
            return choose(items[0]);
          }
          if (event.key !== 'Escape') return;
          closeQuickAdd();
          if (menu.after !== undefined) focusNode(menu.after);
        }}
      >
        <Command.Input
          autoFocus
          className="command-input"
          placeholder="conv 64 3 s2"
          value={text}
          onValueChange={setText}
        />
        <Command.List className="quick-add-list">
          <Command.Empty className="command-empty">No block matches.</Command.Empty>
          {items.map((item) => (
            <Command.Item
              key={item.block.type}
              value={item.block.type}
              className="command-item"
              onSelect={() => choose(item)}
            >
              <span className="quick-add-name">
                <span className="palette-dot" style={{ background: categoryColour(item.block.category) }} />
                {item.block.type} <span className="quick-add-settings">{settings(item)}</span>
              </span>
              <span className="quick-add-result">{item.result ? formatShape(item.result) : item.block.category}</span>
            </Command.Item>
          ))}
        </Command.List>
      </Command>
    </div>
  );
}

function settings({ parameters }: QuickAddItem): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${name} ${Array.isArray(value) ? value.join('×') : String(value)}`)
    .join(', ');
}
