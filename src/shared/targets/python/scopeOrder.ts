import { refusal, refused } from '../refusal';
import type { Scope } from './scopeTree';

/**
 * The children of a scope, each after those that feed it, else in the order of the network. Throws where a composite feeds
 * itself from outside. Without recursion: what feeds a composite can be longer than the stack.
 */
export function orderScope({ children }: Scope): string[] {
  const done = new Set<string>();
  const open = new Map<string, Iterator<string, undefined>>();
  for (const root of children.keys()) {
    const stack = [root];
    while (stack.length > 0) {
      const child = stack.at(-1)!;
      const feeding = open.get(child) ?? children.get(child)!.values();
      open.set(child, feeding);
      const next = feeding.next().value;
      if (next === undefined) {
        done.add(child);
        stack.pop();
      } else if (!done.has(next)) {
        if (open.has(next)) throw refused(refusal('feedsItself', next));
        stack.push(next);
      }
    }
  }
  return [...done];
}
