import { X } from 'lucide-react';
import { changeComposite, renameComposite } from '@shared/editing';
import { concealParameter, exposable, renameExposed, type ExposedParameter } from '@shared/editing/exposed';
import { unusedParameters } from '@shared/compiler/expand/unusedParameters';
import { formatParameter } from '@shared/blocks/families/format';
import type { CompositeBlock } from '@shared/blocks/definition';
import type { ParameterValue } from '@shared/document/schema';
import { edit, leaveView } from '../drawing/drawingActions';
import { useDrawingStore } from '../drawing/drawingStore';
import { viewOf } from '../drawing/drawingView';
import { useWords } from '../words/currentWords';
import { inspectorWords } from '../words/english/inspector';
import { TextField } from './fields/TextField';
import { ParameterField } from './ParameterField';

/** The composite that is open: what it is called, the defaults of its parameters, and their values in the open use. */
export function CompositeInspector({
  composite,
  readOnly,
}: {
  readonly composite: CompositeBlock;
  readonly readOnly: boolean;
}) {
  const words = useWords(inspectorWords);
  const { type, parameters } = composite;
  const entries = Object.entries(parameters) as [string, ExposedParameter][];
  return (
    <div className="inspector">
      <h2 className="inspector-title">
        {type} <span>· {words.composite}</span>
      </h2>
      {composite.doc && <p className="inspector-hint">{composite.doc}</p>}
      {readOnly ? (
        <p className="inspector-hint">{words.inside.readOnly}</p>
      ) : (
        <div className="inspector-row">
          <label htmlFor="composite-name">{words.name}</label>
          <TextField
            id="composite-name"
            value={type}
            onCommit={(name) => edit(words.edits.renameComposite, (document) => renameComposite(document, type, name))}
          />
        </div>
      )}
      <fieldset className="inspector-fields" disabled={readOnly} aria-label={words.inside.parameters}>
        <h3 className="eyebrow">{words.inside.perUse}</h3>
        {entries.map(([name, spec]) => (
          <Exposed
            key={name}
            type={type}
            name={name}
            spec={spec}
            all={Object.fromEntries(entries)}
            isUsed={!unusedParameters(composite).includes(name)}
          />
        ))}
        {entries.length === 0 && <p className="inspector-hint">{words.inside.noneYet}</p>}
        {composite.inputs[0] && <p className="inspector-hint">{words.inside.arriving(composite.inputs[0].name)}</p>}
      </fieldset>
      <p>
        <button type="button" className="button" onClick={leaveView}>
          {words.inside.back}
        </button>
      </p>
    </div>
  );
}

interface ExposedProps {
  readonly type: string;
  readonly name: string;
  readonly spec: ExposedParameter;
  readonly all: Readonly<Record<string, ExposedParameter>>;
  /** Whether an expression inside the composite reads it. */
  readonly isUsed: boolean;
}

/** One parameter of the composite: its name, its default, its value here, and a button that fixes it at the default. */
function Exposed({ type, name, spec, all, isUsed }: ExposedProps) {
  const { inside, edits } = useWords(inspectorWords);
  const here = useDrawingStore((state) => viewOf(state).values[name]);
  const setDefault = (value: ParameterValue | undefined) => {
    const changed = value === undefined ? undefined : exposable(spec, value);
    if (!changed) return;
    const parameters = { ...all, [name]: changed };
    edit(edits.setDefault(name), (document) => changeComposite(document, type, { parameters }), {
      merge: `default:${type}.${name}`,
    });
  };
  return (
    <div className="inspector-row inspector-exposed">
      <span role="group" aria-label={inside.nameOfParameter(name)}>
        <TextField
          id={`exposed-${name}`}
          value={name}
          label={inside.nameOf(name)}
          onCommit={(text) => edit(edits.renameParameter, (document) => renameExposed(document, type, name, text))}
        />
      </span>
      <label className="visually-hidden" htmlFor={`default-${name}`}>
        {inside.defaultOf(name)}
      </label>
      <span className="field-with-problem">
        <ParameterField id={`default-${name}`} name={name} spec={spec} value={spec.default} onChange={setDefault} />
        <output className="inspector-here" htmlFor={`default-${name}`} title={inside.valueHint}>
          {isUsed ? inside.here(formatParameter(here)) : inside.unused(name)}
        </output>
      </span>
      <button
        type="button"
        className="icon-button inspector-expose"
        aria-label={inside.fix(name)}
        title={inside.fixHelp(name)}
        onClick={() => edit(edits.fix(name), (document) => concealParameter(document, type, name))}
      >
        <X size={14} aria-hidden="true" />
      </button>
    </div>
  );
}
