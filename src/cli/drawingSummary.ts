import type { NetworkAnalysis, NodeAnalysis } from '@shared/compiler/analyze/analysis';
import { createAnalyzer } from '@shared/compiler/analyze';
import { expand } from '@shared/compiler/expand/expand';
import type { ExpandedNode } from '@shared/compiler/expand/expansion';
import type { NetloomDocument } from '@shared/document/schema';
import { formatShape } from '@shared/tensor/shape';
import { grouped, scaled } from './text/numbers';
import { formatTable } from './text/textTable';

/** One node with its place in the tree of composites. */
interface Row {
  readonly node: ExpandedNode;
  readonly analysis: NodeAnalysis;
  readonly depth: number;
}

/** What `netloom summary` says of a drawing. */
export class Summary {
  private readonly analysis: NetworkAnalysis;
  private readonly rows: readonly Row[];

  constructor(private readonly document: NetloomDocument) {
    this.analysis = createAnalyzer()(document);
    this.rows = collectRows(expand(document).top, this.analysis.nodes, 0);
  }

  /** What is wrong with the network or missing in it, a line each. What bars only training is said by `train`. */
  get faults(): string[] {
    const { problems, missing } = this.analysis;
    const errors = problems.filter(({ severity, onlyTraining }) => severity === 'error' && !onlyTraining);
    return [...errors, ...missing.filter(({ path }) => path !== '')].map(({ path, message }) => `${path}: ${message}`);
  }

  /** What the drawing as a whole does not have yet, a line each: it can be summed up all the same. */
  get remarks(): string[] {
    return this.analysis.missing.filter(({ path }) => path === '').map(({ message }) => message);
  }

  /** Blocks alone, those inside composites by their full path: the sums of their figures are the totals. */
  json() {
    const { parameters, macs } = this.analysis.totals;
    const layers = this.rows.flatMap(({ node, analysis }) =>
      node.kind === 'composite' ? [] : [layer(node, analysis)],
    );
    const faults = this.faults;
    return {
      name: this.document.name,
      parameters,
      macs,
      flops: 2 * macs,
      layers,
      ...(faults.length > 0 && { problems: faults }),
    };
  }

  table(): string[] {
    const rows = this.rows.map(({ node, analysis, depth }) => [
      `${'  '.repeat(depth)}${node.node.id}`,
      node.node.block,
      analysis.outputs[0] ? formatShape(analysis.outputs[0]) : '?',
      grouped(weightsOf(analysis)),
      grouped(analysis.macs),
      analysis.receptiveField ? analysis.receptiveField.size.join('×') : '',
    ]);
    const { parameters, macs, activationBytes, trainingBytes, parameterBytes } = this.analysis.totals;
    return [
      this.document.name,
      ...formatTable(
        [
          { title: 'Node', align: 'left' },
          { title: 'Block', align: 'left' },
          { title: 'Output', align: 'left' },
          { title: 'Parameters', align: 'right' },
          { title: 'MACs', align: 'right' },
          { title: 'Sees', align: 'right' },
        ],
        rows,
      ),
      `Parameters    ${grouped(parameters.trainable)} trainable, ${grouped(parameters.fixed)} non-trainable (${scaled(parameterBytes, 'B')})`,
      `Work          ${scaled(macs, 'MACs')}, ${scaled(2 * macs, 'FLOPs')} for one example`,
      `Memory        ${scaled(activationBytes, 'B')} of activations for one example; ` +
        `${scaled(trainingBytes, 'B')} to train with a batch of ${this.document.recipe.batch}`,
    ];
  }
}

function layer(node: ExpandedNode, analysis: NodeAnalysis) {
  return {
    id: node.path,
    block: node.node.block,
    output: analysis.outputs[0] ?? null,
    parameters: weightsOf(analysis),
    macs: analysis.macs,
    receptiveField: analysis.receptiveField?.size ?? null,
  };
}

function weightsOf({ parameters }: NodeAnalysis): number {
  return parameters.trainable + parameters.fixed;
}

function collectRows(
  nodes: readonly ExpandedNode[],
  analyses: ReadonlyMap<string, NodeAnalysis>,
  depth: number,
): Row[] {
  return nodes.flatMap((node) => {
    const analysis = analyses.get(node.path);
    if (!analysis) return [];
    const inside =
      node.kind === 'composite' ? collectRows(node.children, analysis.children ?? new Map(), depth + 1) : [];
    return [{ node, analysis, depth }, ...inside];
  });
}
