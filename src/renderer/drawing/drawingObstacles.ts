import type { NetworkAnalysis } from '@shared/compiler/analyze/analysis';
import type { NetloomDocument } from '@shared/document/schema';
import { formatCount } from '../format/units';

/** At most this many obstacles are listed, followed by the number of the others. */
const NAMED_OBSTACLES = 3;

/** What prevents training, in words; empty if nothing does. */
export function obstaclesOf(document: NetloomDocument, analysis: NetworkAnalysis): readonly string[] {
  if (analysis.trainable) return [];
  if (document.nodes.length === 0) return ['Draw a network first: drag blocks from the palette, from Input to Output.'];
  const errors = analysis.problems.filter(({ severity }) => severity === 'error');
  const named = errors
    .slice(0, NAMED_OBSTACLES)
    .map(({ path, message }) => (path ? `${nameOf(document, path)}: ${message}` : message));
  const waiting = [...analysis.nodes.values()].filter(({ state }) => state === 'waiting');
  if (named.length === 0 && waiting.length > 0) {
    named.push(
      `Connect ${waiting
        .slice(0, NAMED_OBSTACLES)
        .map(({ path }) => nameOf(document, path))
        .join(', ')}.`,
    );
  }
  if (named.length === 0) named.push('Connect Input to Output with at least one block between them.');
  const more = errors.length - NAMED_OBSTACLES;
  return more > 0 ? [...named, `And ${formatCount(more)} more under Problems.`] : named;
}

function nameOf(document: NetloomDocument, path: string): string {
  const [id, ...inner] = path.split('/');
  const node = document.nodes.find((candidate) => candidate.id === id);
  return [node?.name ?? id, ...inner].join('/');
}
