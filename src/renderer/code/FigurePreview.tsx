/** A figure as it will be printed. As an image it runs nothing, whatever the names in it are. */
export function FigurePreview({ svg }: { readonly svg: string }) {
  return (
    <div className="figure-preview">
      <img src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`} alt="Figure of the drawing" />
    </div>
  );
}
