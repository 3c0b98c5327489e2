import { analyze, createAnalyzer } from '../src/shared/analyze';
import { emptyDocument } from '../src/shared/document';
import { setParameters } from '../src/shared/document/edits';
import type { Edge, NetloomDocument, NetNode } from '../src/shared/document/schema';

/** Time of one full analysis after one edit, ms: medians over edits of random nodes. Run with `npx tsx bench/analysis.ts`. */

const position = { x: 0, y: 0 };

/** Residual stages in the proportions of ResNet-152: convolutions with normalisation, a skip every third of them. */
function residual(count: number): NetloomDocument {
  const nodes: NetNode[] = [{ id: 'input', block: 'Input', parameters: { shape: [224, 224, 16] }, position }];
  const edges: Edge[] = [];
  let last = 'input';
  const add = (id: string, block: string, parameters: NetNode['parameters'], ...sources: string[]) => {
    nodes.push({ id, block, parameters, position });
    for (const source of sources) edges.push({ from: [source, 'output'], to: [id, 'input'] });
    last = id;
  };
  while (nodes.length < count) {
    const [number, start] = [nodes.length, last];
    for (let layer = 0; layer < 3; layer++) {
      add(`conv${number}_${layer}`, 'Conv2D', { filters: 16, kernel: layer === 1 ? 3 : 1, padding: 'same' }, last);
      add(`norm${number}_${layer}`, 'BatchNormalization', {}, last);
      add(`relu${number}_${layer}`, 'Activation', {}, last);
    }
    add(`add${number}`, 'Add', {}, last, start);
  }
  return { ...emptyDocument(), nodes, edges };
}

function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)]!;
}

function timed(action: () => void): number {
  const start = performance.now();
  action();
  return performance.now() - start;
}

for (const count of [500, 2_000]) {
  const document = residual(count);
  const fresh = median(Array.from({ length: 15 }, () => timed(() => analyze(document))));
  const measure = (edit: (current: NetloomDocument, id: string, round: number) => NetloomDocument) => {
    const analyzer = createAnalyzer();
    let current = document;
    analyzer(current);
    const convolutions = document.nodes.filter(({ block }) => block === 'Conv2D');
    const times: number[] = [];
    for (let round = 0; round < 80; round++) {
      const { id } = convolutions[(round * 37) % convolutions.length]!;
      current = edit(current, id, round);
      const time = timed(() => analyzer(current));
      if (round >= 20) times.push(time);
    }
    return median(times);
  };
  const kernel = measure((current, id, round) => setParameters(current, [id], { kernel: 3 + 2 * (round % 3) }));
  const first = measure((current, _, round) =>
    setParameters(current, ['input'], { shape: [224 + (round % 2), 224, 16] }),
  );
  console.log(
    JSON.stringify({
      nodes: document.nodes.length,
      edges: document.edges.length,
      freshMilliseconds: Number(fresh.toFixed(2)),
      afterOneEditMilliseconds: Number(kernel.toFixed(2)),
      afterEveryShapeChangedMilliseconds: Number(first.toFixed(2)),
    }),
  );
}
