import { chooseColour, colourSteps, stepColour, useColourBy, type ColourBy } from '../../drawing/colourBy';
import { useDrawingStore } from '../../drawing/drawingStore';
import { largestOf, measureNames, nodeMeasures, type MeasureName } from '../../drawing/nodeMeasures';
import { useWords } from '../../words/currentWords';
import { drawingWords } from '../../words/english/drawing';
import { ViewSwitch } from './ViewSwitch';
import './colourBar.css';

/** The views of the drawing, and what the colours and bars of blocks show, to choose; with a legend where they show a measure. */
export function ColourBar() {
  const { measures } = useWords(drawingWords);
  const by = useColourBy();
  const isEmpty = useDrawingStore(({ document }) => document.nodes.length === 0);
  if (isEmpty) return null;
  return (
    <div className="colour-bar">
      <ViewSwitch />
      <div className="colour-choices" role="group" aria-label="Colour by">
        <Choice name="kind" label="kind" chosen={by} title="Colour blocks by what they are; bars show MACs" />
        {measureNames.map((name) => {
          const { label, unit } = measures[name];
          return <Choice key={name} name={name} label={label} chosen={by} title={`Colour blocks by ${unit}`} />;
        })}
      </div>
      {by !== 'kind' && <Legend name={by} />}
    </div>
  );
}

interface ChoiceProps {
  readonly name: ColourBy;
  readonly label: string;
  readonly chosen: ColourBy;
  readonly title: string;
}

function Choice({ name, label, chosen, title }: ChoiceProps) {
  return (
    <button type="button" title={title} aria-pressed={chosen === name} onClick={() => chooseColour(name)}>
      {label}
    </button>
  );
}

function Legend({ name }: { readonly name: MeasureName }) {
  const most = useDrawingStore(({ analysis }) => largestOf(analysis, name));
  const { format } = nodeMeasures[name];
  const { unit } = useWords(drawingWords).measures[name];
  return (
    <p className="colour-legend" role="status">
      <span>0</span>
      <span className="colour-steps" aria-hidden="true">
        {Array.from({ length: colourSteps + 1 }, (_, step) => (
          <i key={step} style={{ background: stepColour(step) }} />
        ))}
      </span>
      <span>
        {format(most)} · {unit}
      </span>
    </p>
  );
}
