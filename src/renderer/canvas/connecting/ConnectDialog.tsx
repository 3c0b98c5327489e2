import { Command } from 'cmdk';
import { connect, connectionRefusal } from '@shared/editing';
import { previewConnection } from '@shared/compiler/analyze';
import type { End } from '@shared/document/schema';
import { formatShape } from '@shared/tensor/shape';
import { SearchDialog, SearchList } from '../../widgets/SearchDialog';
import { edit } from '../../drawing/drawingActions';
import { drawingStore } from '../../drawing/drawingStore';
import { openDialog } from '../../ui/uiStore';
import { sayingReplacements } from './replacements';
import { sentenceOf } from '../../words/sentence';
import { blockOf, nameOf, viewOf } from '../../drawing/drawingView';
import { useWords, wordsOf } from '../../words/currentWords';
import { canvasWords } from '../../words/english/canvas';
import { canvasToolsWords } from '../../words/english/canvasTools';
import '../quickAdd/quickAdd.css';

/** Connecting by keyboard: the inputs that accept the selected node's outputs, with the outcome of each. */
export function ConnectDialog() {
  const { connect: words } = useWords(canvasToolsWords);
  return (
    <SearchDialog dialog="connect" label={words.title} placeholder={words.placeholder}>
      {() => (
        <SearchList empty={words.none}>
          {targets().map((target) => (
            <TargetItem key={`${target.from.join('.')}>${target.to.join('.')}`} {...target} />
          ))}
        </SearchList>
      )}
    </SearchDialog>
  );
}

interface Target {
  readonly label: string;
  readonly from: End;
  readonly to: End;
}

function TargetItem({ label, from, to }: Target) {
  const state = drawingStore.getState();
  const { scope, prefix } = viewOf(state);
  const preview = previewConnection(state.document, from, to, {
    analysis: state.analysis,
    scope,
    within: prefix.slice(0, -1) || undefined,
  });
  const outcome =
    'problem' in preview
      ? sentenceOf(preview.problem.said, 'brief')
      : 'result' in preview && preview.result
        ? formatShape(preview.result)
        : '';
  return (
    <Command.Item
      value={label}
      className="command-item"
      onSelect={() => {
        openDialog(undefined);
        sayingReplacements([to], () =>
          edit(wordsOf(canvasWords).edits.connect, (document) => connect(document, from, to, scope), {
            select: [to[0]],
          }),
        );
      }}
    >
      <span>{label}</span>
      <span className="quick-add-result">{outcome}</span>
    </Command.Item>
  );
}

function targets(): readonly Target[] {
  const state = drawingStore.getState();
  const { graph, nodes, scope } = viewOf(state);
  const source = nodes.get(state.selection.find((id) => nodes.has(id)) ?? '');
  const outputs = blockOf(state, source)?.outputs ?? [];
  if (!source) return [];
  return outputs.flatMap((output) =>
    graph.nodes.flatMap((node) =>
      (blockOf(state, node)?.inputs ?? []).flatMap((input, _, inputs): Target[] => {
        const [from, to]: [End, End] = [
          [source.id, output.name],
          [node.id, input.name],
        ];
        if (connectionRefusal(state.document, from, to, scope)) return [];
        const port = inputs.length > 1 ? `, ${input.name}` : '';
        const start = outputs.length > 1 ? `${output.name} → ` : '';
        return [{ label: `${start}${nameOf(node)} (${node.block}${port})`, from, to }];
      }),
    ),
  );
}
