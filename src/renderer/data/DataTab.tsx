/** Placeholder until this part of the interface exists. */
export function DataTab() {
  return <p className="empty">The data set appears here.</p>;
}
