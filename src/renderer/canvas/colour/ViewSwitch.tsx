import { chooseViewMode, useViewMode, viewModeNames, viewModes } from '../../drawing/viewMode';

/** Which view of the drawing the canvas shows, to choose. */
export function ViewSwitch() {
  const chosen = useViewMode();
  return (
    <div className="colour-choices" role="group" aria-label="View">
      {viewModeNames.map((name) => (
        <button
          key={name}
          type="button"
          title={viewModes[name].title}
          aria-pressed={chosen === name}
          onClick={() => chooseViewMode(name)}
        >
          {viewModes[name].label}
        </button>
      ))}
    </div>
  );
}
