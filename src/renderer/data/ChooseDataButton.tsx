/** Opens the dialog in which the user's own data are chosen. */
export function ChooseDataButton() {
  return (
    <button
      type="button"
      className="button"
      onClick={() => void import('./choosing/choosingStore').then(({ openChoosing }) => openChoosing())}
    >
      Choose data…
    </button>
  );
}
