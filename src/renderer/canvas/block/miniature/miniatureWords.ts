import { findArcs } from '@shared/targets/figures/inside/findArcs';
import type { Inside } from '@shared/targets/figures/inside/insideOfUse';

/** At most so many blocks are named. */
const mostNamed = 10;

/** The inside of a composite in words: `inside: conv1, bn1, relu1; skip with projection`. */
export function miniatureWords(inside: Inside): string {
  const arcs = findArcs(inside);
  const onArc = new Set(arcs.flatMap(({ parts }) => parts));
  const names = inside.parts.map(({ id }) => id).filter((id) => !onArc.has(id));
  const more = names.length - mostNamed;
  const named = more > 0 ? [...names.slice(0, mostNamed), `${more} more`] : names;
  const skips = arcs.map(({ parts }) => (parts.length ? `skip with ${parts.join(' and ')}` : 'skip'));
  return [`inside: ${named.join(', ')}`, ...counted(skips)].join('; ');
}

/** The same texts once each, with how often they came. */
function counted(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].map((text) => {
    const count = texts.filter((other) => other === text).length;
    return count > 1 ? `${text} (${count})` : text;
  });
}
