import { useMemo, useState } from 'react';
import { blockLibrary } from '@shared/blocks/library';
import { analysisAt, createAnalyzer } from '@shared/compiler/analyze';
import type { NetworkAnalysis } from '@shared/compiler/analyze/analysis';
import { resolveNode } from '@shared/compiler/expand/resolveNode';
import { graphOf } from '@shared/editing';
import type { LineBlock } from '@shared/editing/line/addLine';
import type { LineFault } from '@shared/editing/line/parseLine';
import { formatShape } from '@shared/tensor/shape';
import { captionOf } from '../block/blockCaption';
import { drawingStore } from '../../drawing/drawingStore';
import { viewOf } from '../../drawing/drawingView';
import { BlockIcon } from '../../icons/BlockIcon';
import type { QuickAdd } from '../../ui/uiStore';
import { sentenceOf, useSentence } from '../../words/sentence';
import { planLine } from './planLine';
import { useWords } from '../../words/currentWords';
import { canvasToolsWords } from '../../words/english/canvasTools';

/** What a typed line would add: each block with the shape that would come out, or with what is wrong. */
export function LinePreview({ text, menu }: { readonly text: string; readonly menu: QuickAdd }) {
  const sentence = useSentence();
  const { add: words } = useWords(canvasToolsWords);
  const [analyzer] = useState(createAnalyzer);
  const { document, blocks, faults } = useMemo(
    () => planLine(drawingStore.getState().document, text, menu),
    [text, menu],
  );
  const analysis = useMemo(() => analyzer(document), [analyzer, document]);
  const { scope, prefix } = viewOf(drawingStore.getState());
  const library = blockLibrary(document);
  const nodes = new Map(graphOf(document, scope).nodes.map((node) => [node.id, node]));
  return (
    <div className="line-preview">
      <ol className="line-blocks" tabIndex={0} aria-label={words.blocks}>
        {blocks.map((added, index) => {
          const node = nodes.get(added.id)!;
          const block = library.get(node.block)!;
          const found = analysisAt(analysis, prefix + added.id);
          const problem = found?.problems.find(({ severity }) => severity === 'error');
          return (
            <li key={index} className="line-block" style={{ paddingInlineStart: 8 + 14 * added.depth }}>
              <BlockIcon block={block} />
              <span className="line-name">{block.type}</span>
              <span className="line-caption">
                {captionOf(block, resolveNode(block.parameters, node.parameters).values)}
              </span>
              <Result problem={problem && sentence(problem.said, 'brief')} shape={shapeOf(analysis, prefix, added)} />
            </li>
          );
        })}
      </ol>
      {faults.length ? (
        <Faults text={text} faults={faults} />
      ) : (
        <p className="line-count">{words.enter(blocks.length)}</p>
      )}
    </div>
  );
}

function shapeOf(analysis: NetworkAnalysis, prefix: string, { id }: LineBlock): string {
  const shape = analysisAt(analysis, prefix + id)?.outputs[0];
  return shape ? formatShape(shape) : '';
}

function Result({ problem, shape }: { readonly problem: string | undefined; readonly shape: string }) {
  return problem === undefined ? (
    <span className="line-shape">{shape}</span>
  ) : (
    <span className="line-problem">{problem}</span>
  );
}

function Faults({ text, faults }: { readonly text: string; readonly faults: readonly LineFault[] }) {
  return (
    <div role="alert">
      <ul className="line-faults">
        {faults.map(({ start, end, message, said }) => (
          <li key={`${start} ${message}`}>
            <code>{text.slice(start, end).trim() || '…'}</code> {sentenceOf(said)}
          </li>
        ))}
      </ul>
    </div>
  );
}
