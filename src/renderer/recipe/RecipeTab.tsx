/** Placeholder until this part of the interface exists. */
export function RecipeTab() {
  return <p className="empty">The training recipe appears here.</p>;
}
