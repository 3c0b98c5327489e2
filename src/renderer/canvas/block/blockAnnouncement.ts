import type { NodeAnalysis } from '@shared/compiler/analyze/analysis';
import type { Problem } from '@shared/compiler/problem';
import type { NetNode } from '@shared/document/schema';
import type { Shape } from '@shared/tensor/shape';
import { nameOf } from '../../drawing/drawingView';
import { sentenceOf } from '../../words/sentence';

/** `C1, Conv2D, output 28 by 28 by 6, no problems`; `conv2, Conv2D, weights of conv1, output …`; `projection, Conv2D, left out: shortcut is identity` */
export function announcementOf(
  node: NetNode,
  analysis: NodeAnalysis | undefined,
  problems: readonly Problem[],
  {
    leftOut,
    owner,
    times,
  }: { leftOut?: string | undefined; owner?: string | undefined; times?: string | undefined } = {},
): string {
  if (leftOut !== undefined) return `${nameOf(node)}, ${node.block}, left out: ${leftOut}`;
  const output = analysis?.outputs[0];
  const trouble = problems.length ? problems.map(({ said }) => sentenceOf(said)).join(' ') : 'no problems';
  const missing = analysis?.missing.map(({ said }) => sentenceOf(said)).join(' ');
  const weights = owner && `weights of ${owner}`;
  const repeated = times && `repeated ${times} times`;
  const steps = node.timeDistributed && 'time distributed';
  const said = [nameOf(node), node.block, repeated, steps, weights, `output ${spokenShape(output)}`, trouble, missing];
  return said.filter(Boolean).join(', ');
}

/** A shape as it is read aloud: `28 by 28 by 6`. */
function spokenShape(shape: Shape | undefined): string {
  return shape ? shape.join(' by ') : 'not known yet';
}
