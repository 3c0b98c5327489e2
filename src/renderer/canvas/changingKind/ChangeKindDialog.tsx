import { Command } from 'cmdk';
import { blockLibrary } from '@shared/blocks/library';
import type { BlockDefinition } from '@shared/blocks/definition';
import { changeKind } from '@shared/editing/changeKind';
import { formatShape } from '@shared/tensor/shape';
import { edit } from '../../drawing/drawingActions';
import { drawingStore } from '../../drawing/drawingStore';
import { nameOf, viewOf } from '../../drawing/drawingView';
import { outcomeAt } from '../../drawing/outcome';
import { openDialog } from '../../ui/uiStore';
import { SearchDialog, SearchList } from '../../widgets/SearchDialog';
import { sentenceOf } from '../../words/sentence';
import { BlockIcon } from '../../icons/BlockIcon';
import { useWords, wordsOf } from '../../words/currentWords';
import { canvasToolsWords } from '../../words/english/canvasTools';
import '../quickAdd/quickAdd.css';

/** Makes the selected block one of another kind, in its place; each kind with the shape that would come out. */
export function ChangeKindDialog() {
  const { changeKind: words } = useWords(canvasToolsWords);
  return (
    <SearchDialog dialog="changeKind" label={words.title} placeholder={words.placeholder}>
      {() => <Kinds />}
    </SearchDialog>
  );
}

function Kinds() {
  const state = drawingStore.getState();
  const { nodes, scope } = viewOf(state);
  const node = nodes.get(state.selection[0] ?? '');
  if (!node) return null;
  const now = blockLibrary(state.document).get(node.block);
  const kinds = [...blockLibrary(state.document).values()].filter(
    (block) => block.type !== node.block && block.type !== scope && joinsAlike(block, now),
  );
  // What is like it stands first: one mostly goes from one pooling to another.
  const near = kinds.filter(({ category }) => category === now?.category);
  const others = kinds.filter((block) => !near.includes(block));
  return (
    <SearchList empty={wordsOf(canvasToolsWords).changeKind.none}>
      {[...near, ...others].map((block) => (
        <Kind key={block.type} id={node.id} name={nameOf(node)} block={block} />
      ))}
    </SearchList>
  );
}

/** Whether a block can stand between the same neighbours. */
function joinsAlike(block: BlockDefinition, now: BlockDefinition | undefined): boolean {
  if (!now) return true;
  return block.inputs.length > 0 === now.inputs.length > 0 && block.outputs.length > 0 === now.outputs.length > 0;
}

function Kind({ id, name, block }: { readonly id: string; readonly name: string; readonly block: BlockDefinition }) {
  return (
    <Command.Item
      value={block.type}
      keywords={[...(block.keywords ?? [])]}
      className="command-item"
      onSelect={() => {
        openDialog(undefined);
        const { scope } = viewOf(drawingStore.getState());
        edit(wordsOf(canvasToolsWords).changeKind.step(name, block.type), (document) =>
          changeKind(document, id, block.type, scope),
        );
      }}
    >
      <span className="block-named">
        <BlockIcon block={block} /> {block.type}
      </span>
      <span className="quick-add-result">{outcomeOf(id, block.type)}</span>
    </Command.Item>
  );
}

function outcomeOf(id: string, type: string): string {
  const { document, ...state } = drawingStore.getState();
  const { scope, prefix } = viewOf({ document, ...state });
  const { error, shape } = outcomeAt(changeKind(document, id, type, scope), prefix + id);
  if (error) return sentenceOf(error.said, 'brief');
  return shape ? formatShape(shape) : '';
}
