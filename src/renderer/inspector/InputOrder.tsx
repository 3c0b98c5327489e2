import type { MouseEvent } from 'react';
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { BlockDefinition } from '@shared/blocks/definition';
import { connectionsOf, sameEnd, type Feeder } from '@shared/document/connections';
import type { End, NetNode } from '@shared/document/schema';
import { moveInput } from '@shared/editing';
import { edit } from '../drawing/drawingActions';
import { useDrawingStore } from '../drawing/drawingStore';
import { nameOf, viewOf, type View } from '../drawing/drawingView';
import { numbered } from '../drawing/edgeKey';
import { useWords, wordsOf } from '../words/currentWords';
import { inspectorWords } from '../words/english/inspector';

interface InputOrderProps {
  readonly node: NetNode;
  readonly block: BlockDefinition;
}

/** What comes to each port that takes several, in order, to be moved up and down. */
export function InputOrder({ node, block }: InputOrderProps) {
  const { inputs } = useWords(inspectorWords);
  return block.inputs
    .filter(({ many }) => many)
    .map(({ name }) => <PortOrder key={name} port={[node.id, name]} label={block.inputs.length > 1 ? name : inputs} />);
}

function PortOrder({ port, label }: { readonly port: End; readonly label: string }) {
  const words = useWords(inspectorWords);
  const view = useDrawingStore(viewOf);
  const arriving = connectionsOf(view.graph).filter(({ to }) => sameEnd(to, port));
  if (arriving.length < 2) return null;
  // The same tensor may come twice.
  const names = numbered(arriving.map(({ from }) => feederName(view, from)));
  const move =
    (from: number, to: number) =>
    ({ currentTarget }: MouseEvent<HTMLElement>) => {
      edit(words.edits.reorderInputs, (document) => moveInput(document, port, from, to, view.scope));
      // An element that moves in the page loses the focus.
      requestAnimationFrame(() => currentTarget.focus());
    };
  return (
    <div className="inspector-row">
      <span>{label}</span>
      <ol className="input-order" aria-label={words.orderOf(label)}>
        {names.map((name, place) => (
          <li key={name}>
            <span>{name}</span>
            <MoveButton
              Icon={ArrowUp}
              label={words.moveUp(name)}
              isLast={place === 0}
              onClick={move(place, place - 1)}
            />
            <MoveButton
              Icon={ArrowDown}
              label={words.moveDown(name)}
              isLast={place === names.length - 1}
              onClick={move(place, place + 1)}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}

interface MoveButtonProps {
  readonly Icon: typeof ArrowUp;
  readonly label: string;
  /** Nothing is beyond it. The button keeps the focus, so that the next key is not lost. */
  readonly isLast: boolean;
  readonly onClick: (event: MouseEvent<HTMLElement>) => void;
}

function MoveButton({ Icon, label, isLast, onClick }: MoveButtonProps) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      aria-disabled={isLast || undefined}
      onClick={(event) => !isLast && onClick(event)}
    >
      <Icon size={14} aria-hidden="true" />
    </button>
  );
}

/** What feeds a port: a node, with its port where that is not its only one, or an input of the open composite. */
function feederName({ nodes }: View, from: Feeder): string {
  if (typeof from === 'string') return wordsOf(inspectorWords).inputOfComposite(from);
  const [id, port] = from;
  const source = nodes.get(id);
  const name = source ? nameOf(source) : id;
  return port === 'output' ? name : `${name} ${port}`;
}
