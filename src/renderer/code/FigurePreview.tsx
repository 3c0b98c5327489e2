import { useWords } from '../words/currentWords';
import { codeWords } from '../words/english/code';

/** A figure as it will be printed. As an image it runs nothing, whatever the names in it are. */
export function FigurePreview({ svg }: { readonly svg: string }) {
  const words = useWords(codeWords);
  return (
    <div className="figure-preview">
      <img src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`} alt={words.figure} />
    </div>
  );
}
