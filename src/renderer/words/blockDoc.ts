import { useWords } from './currentWords';
import { blocksWords } from './english/blocks';

/** What a block does, in a line: that of one's own block as its file has it. */
export function useBlockDoc(block: { readonly type: string; readonly doc: string } | undefined): string | undefined {
  const words: Readonly<Record<string, string>> = useWords(blocksWords);
  // A block of one's own can have the name of a built-in one that came later.
  const isBuiltIn = block !== undefined && (blocksWords.english as typeof words)[block.type] === block.doc;
  return isBuiltIn ? words[block.type] : block?.doc;
}
