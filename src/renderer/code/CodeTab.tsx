/** Placeholder until this part of the interface exists. */
export function CodeTab() {
  return <p className="empty">The code appears here.</p>;
}
