import type { NetworkAnalysis } from '@shared/compiler/analyze/analysis';
import type { NetloomDocument } from '@shared/document/schema';
import { wordsOf } from '../words/currentWords';
import { drawingWords } from '../words/english/drawing';
import { sentenceOf } from '../words/sentence';

/** At most this many obstacles are listed, followed by the number of the others. */
const NAMED_OBSTACLES = 3;

/** What prevents training, in words; empty if nothing does. */
export function obstaclesOf(document: NetloomDocument, analysis: NetworkAnalysis): readonly string[] {
  if (analysis.trainable) return [];
  const { obstacles: words } = wordsOf(drawingWords);
  if (document.nodes.length === 0) return [words.nothing];
  const errors = analysis.problems.filter(({ severity }) => severity === 'error');
  const named = errors
    .slice(0, NAMED_OBSTACLES)
    .map(({ path, said }) => (path ? words.at(nameOf(document, path), sentenceOf(said)) : sentenceOf(said)));
  const waiting = [...analysis.nodes.values()].filter(({ state }) => state === 'waiting');
  if (named.length === 0 && waiting.length > 0) {
    const names = waiting.slice(0, NAMED_OBSTACLES).map(({ path }) => nameOf(document, path));
    named.push(words.connect(names.join(', ')));
  }
  if (named.length === 0) named.push(words.connectEnds);
  const more = errors.length - NAMED_OBSTACLES;
  return more > 0 ? [...named, words.more(more)] : named;
}

function nameOf(document: NetloomDocument, path: string): string {
  const [id, ...inner] = path.split('/');
  const node = document.nodes.find((candidate) => candidate.id === id);
  return [node?.name ?? id, ...inner].join('/');
}
