import { useId, type KeyboardEvent, type MouseEvent } from 'react';
import { Check, Scale } from 'lucide-react';
import { useWords } from '../words/currentWords';
import { galleryWords } from '../words/english/gallery';
import { Picture } from './Picture';

interface DrawingCardProps {
  readonly name: string;
  /** Who drew it, and what it is. */
  readonly about?: string | undefined;
  /** `61,706 parameters · 417 kMACs` */
  readonly counts?: string | undefined;
  /** See `Picture`. */
  readonly svg?: string | undefined;
  readonly chip?: { readonly chip: string; readonly title: string } | undefined;
  /** What is wrong with it, in words. */
  readonly trouble?: string | undefined;
  readonly tabIndex: 0 | -1;
  readonly isSelected?: boolean;
  readonly onOpen: () => void;
  /** Where a click selects; it opens where this is absent. */
  readonly onSelect?: () => void;
  readonly compare?: { readonly isChosen: boolean; readonly toggle: () => void };
}

/** A drawing to open: its picture, and what is known of it. Enter or a double click opens it. */
export function DrawingCard(props: DrawingCardProps) {
  const { name, about, counts, svg, chip, trouble, tabIndex, isSelected, onOpen, onSelect, compare } = props;
  const words = useWords(galleryWords);
  const details = useId();
  // Keys and screen readers click without counting.
  const onClick = ({ detail }: MouseEvent) => (onSelect && detail === 1 ? onSelect() : onOpen());
  const onSpace = (event: KeyboardEvent) => {
    if (event.key !== ' ' || !compare) return;
    event.preventDefault();
    if (event.type === 'keydown') compare.toggle();
  };
  return (
    <div className="card-face" data-selected={isSelected || undefined} data-compared={compare?.isChosen || undefined}>
      <Picture svg={svg} />
      <button
        type="button"
        className="card-name"
        data-card
        tabIndex={tabIndex}
        title={[name, about, chip?.title].filter(Boolean).join('\n')}
        aria-describedby={details}
        onClick={onClick}
        onFocus={onSelect}
        onKeyDown={onSpace}
        onKeyUp={onSpace}
      >
        {name}
      </button>
      <div id={details} className="card-details">
        {about && <span className="card-about">{about}</span>}
        {counts && <span className="card-counts">{counts}</span>}
        {trouble && <span className="card-trouble">{trouble}</span>}
        {chip && (
          <span className="card-chip">
            <Check size={12} aria-hidden="true" />
            <span>{chip.chip}</span>
          </span>
        )}
      </div>
      {compare && (
        <button
          type="button"
          className="card-compare"
          aria-pressed={compare.isChosen}
          aria-label={words.compare(name)}
          title={words.compareHint}
          tabIndex={tabIndex}
          onClick={compare.toggle}
        >
          <Scale size={14} aria-hidden="true" />
        </button>
      )}
    </div>
  );
}
