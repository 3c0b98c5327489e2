import { chooseViewMode } from '../../drawing/chooseViewMode';
import { useViewMode, viewModeNames } from '../../drawing/viewMode';
import { useWords } from '../../words/currentWords';
import { drawingWords } from '../../words/english/drawing';

/** Which view of the drawing the canvas shows, to choose. */
export function ViewSwitch() {
  const { view, views } = useWords(drawingWords);
  const chosen = useViewMode();
  return (
    <div className="colour-choices" role="group" aria-label={view}>
      {viewModeNames.map((name) => (
        <button
          key={name}
          type="button"
          title={views[name].title}
          aria-pressed={chosen === name}
          onClick={() => chooseViewMode(name)}
        >
          {views[name].label}
        </button>
      ))}
    </div>
  );
}
