import { chooseColour, useColourBy, type ColourBy } from '../../drawing/colourBy';
import { useDrawingStore } from '../../drawing/drawingStore';
import { measureNames, nodeMeasure } from '../../drawing/nodeMeasures';
import { later } from '../../widgets/later';
import { useWords } from '../../words/currentWords';
import { measuresWords } from '../../words/english/measures';
import { Legend } from './Legend';
import { ViewSwitch } from './ViewSwitch';
import './colourBar.css';

const MeasuredLegend = later(() => import('./MeasuredLegend').then((module) => module.MeasuredLegend), <></>);

/** The views of the drawing, and what the colours and bars of blocks show, to choose; with a legend where they show a measure. */
export function ColourBar() {
  const words = useWords(measuresWords);
  const by = useColourBy();
  const isEmpty = useDrawingStore(({ document }) => document.nodes.length === 0);
  if (isEmpty) return null;
  return (
    <div className="colour-bar">
      <ViewSwitch />
      <div className="colour-choices" role="group" aria-label={words.colourBy}>
        <Choice name="kind" label={words.kind} chosen={by} title={words.kindTitle} />
        {measureNames.map((name) => {
          const { label, unit } = words.measures[name];
          return <Choice key={name} name={name} label={label} chosen={by} title={words.title(unit)} />;
        })}
      </div>
      {by !== 'kind' && (nodeMeasure(by).measured ? <MeasuredLegend /> : <Legend name={by} />)}
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
