import type { NodeAnalysis } from '@shared/compiler/analyze/analysis';
import type { Problem } from '@shared/compiler/problem';
import type { NetNode } from '@shared/document/schema';
import { nameOf } from '../../drawing/drawingView';
import { sentenceOf } from '../../words/sentence';
import { wordsOf } from '../../words/currentWords';
import { canvasWords } from '../../words/english/canvas';

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
  const { leftOutSince, spoken, timeDistributed, weightsOf } = wordsOf(canvasWords);
  if (leftOut !== undefined) return [nameOf(node), node.block, leftOutSince(leftOut)].join(', ');
  const output = analysis?.outputs[0];
  const trouble = problems.length ? problems.map(({ said }) => sentenceOf(said)).join(' ') : spoken.noProblems;
  const missing = analysis?.missing.map(({ said }) => sentenceOf(said)).join(' ');
  const weights = owner && weightsOf(owner);
  const repeated = times && spoken.repeated(times);
  const steps = node.timeDistributed && timeDistributed;
  const shape = spoken.output(output ? output.join(spoken.by) : spoken.unknown);
  const said = [nameOf(node), node.block, repeated, steps, weights, shape, trouble, missing];
  return said.filter(Boolean).join(', ');
}
