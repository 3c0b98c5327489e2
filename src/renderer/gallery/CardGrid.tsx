import { useRef, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import { itemAt } from './gridKeys';
import './cards.css';

interface CardGridProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  /** Draws a card. Its button has `data-card`, and this `tabIndex`: the grid is one stop of Tab. */
  readonly children: (item: Item, tabIndex: 0 | -1) => ReactNode;
}

/** Cards in a grid that wraps; arrows move the focus over them. */
export function CardGrid<Item extends { readonly id: string }>({ label, items, children }: CardGridProps<Item>) {
  const list = useRef<HTMLUListElement>(null);
  const [focused, setFocused] = useState<string>();
  const stop = items.find(({ id }) => id === focused)?.id ?? items[0]?.id;
  const cards = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-card]') ?? [])];
  const onFocus = ({ target }: FocusEvent) => {
    const index = cards().findIndex((card) => card.closest('li')?.contains(target));
    setFocused(items[index]?.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const all = cards();
    const from = all.indexOf(event.target as HTMLElement);
    const places = all.map((card) => card.getBoundingClientRect());
    const to = event.altKey || event.ctrlKey || event.metaKey ? undefined : itemAt(places, from, event.key);
    if (to === undefined) return;
    event.preventDefault();
    all[to]!.focus();
    all[to]!.closest('li')?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <ul ref={list} className="card-grid" aria-label={label} onFocus={onFocus} onKeyDown={onKeyDown}>
      {items.map((item) => (
        <li key={item.id} className="card">
          {children(item, item.id === stop ? 0 : -1)}
        </li>
      ))}
    </ul>
  );
}
