import type { BlockDefinition } from '@shared/blocks/definition';
import { formatEach } from '@shared/document/repetition';
import type { ParameterSpecs, ParameterValues } from '@shared/document/parameters/spec';
import type { NetNode } from '@shared/document/schema';
import { wordsOf } from '../../words/currentWords';
import { canvasWords } from '../../words/english/canvas';

/**
 * A node's settings in one line: `6 @ 5×5 · same · tanh`.
 * @param node what it says beside its parameters: what differs between repetitions (the caption else shows the first one's values)
 * @param owner what the node is called whose weights it uses, where they are not its own
 */
export function captionOf(
  block: BlockDefinition,
  parameters: ParameterValues<ParameterSpecs>,
  owner?: string,
  { each = {}, timeDistributed = false }: Pick<NetNode, 'each' | 'timeDistributed'> = {},
): string {
  const words = wordsOf(canvasWords);
  const varied = Object.entries(each).map(([name, values]) => `${name} ${formatEach(values)}`);
  const steps = timeDistributed && words.timeDistributed;
  const parts = [block.caption(parameters), ...varied, steps, owner !== undefined && words.weightsOf(owner)];
  // A caption that needs two lines breaks after a dot, not before it.
  return parts.filter(Boolean).join(' · ').replaceAll(' · ', '\u00a0· ');
}
