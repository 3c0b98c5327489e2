import { useState } from 'react';
import { Tooltip } from 'radix-ui';
import { setParameters } from '@shared/editing';
import type { ParameterSpec, ParameterSpecs } from '@shared/document/parameters/spec';
import { isRepeated } from '@shared/document/repetition';
import type { NetNode, ParameterValue } from '@shared/document/schema';
import { edit } from '../drawing/drawingActions';
import { drawingStore, useDrawingStore } from '../drawing/drawingStore';
import { viewOf } from '../drawing/drawingView';
import { useWords } from '../words/currentWords';
import { inspectorWords } from '../words/english/inspector';
import { useParameterHelp } from '../words/parameterHelp';
import { EachButton, EachField } from './EachField';
import { ExposeButton } from './ExposeButton';
import { ParameterField } from './ParameterField';

interface ParameterFieldsProps {
  readonly nodes: readonly NetNode[];
  readonly specs: ParameterSpecs;
  /** Of different blocks, what each node's own says: its defaults may be others. */
  readonly own?: readonly ParameterSpecs[];
}

/** A field for each parameter, made from what the block declares. */
export function ParameterFields({ nodes, specs, own }: ParameterFieldsProps) {
  const words = useWords(inspectorWords);
  const [more, setMore] = useState(false);
  const entries = Object.entries(specs);
  const advanced = entries.filter(([, { advanced: hidden }]) => hidden);
  const shown = entries.filter(([, { advanced: hidden }]) => !hidden || more);
  return (
    <>
      {shown.map(([name, spec]) => (
        <Row key={name} name={name} spec={spec} nodes={nodes} own={own} />
      ))}
      {advanced.length > 0 && (
        <button type="button" className="link inspector-more" aria-expanded={more} onClick={() => setMore(!more)}>
          {more ? words.fewer : words.more(advanced.map(([name]) => name).join(', '))}
        </button>
      )}
    </>
  );
}

function Row({
  name,
  spec,
  nodes,
  own,
}: {
  readonly name: string;
  readonly spec: ParameterSpec;
  readonly nodes: readonly NetNode[];
  readonly own: ParameterFieldsProps['own'];
}) {
  const { edits } = useWords(inspectorWords);
  const scope = useDrawingStore((state) => viewOf(state).values);
  const values = nodes.map(
    ({ parameters }, at) => parameters[name] ?? ((own?.[at]?.[name] ?? spec).default as ParameterValue),
  );
  const helpOf = useParameterHelp();
  const [first] = values;
  const isMixed = values.some((value) => textOf(value, spec) !== textOf(first, spec));
  const change = (value: ParameterValue | undefined, merge?: string) => {
    const ids = nodes.map(({ id }) => id);
    const { scope: where } = viewOf(drawingStore.getState());
    edit(
      edits.set(name),
      (document) => setParameters(document, ids, { [name]: value }, where),
      merge ? { merge: `${merge}:${ids.join()}` } : {},
    );
  };
  const [one, ...others] = nodes;
  const each = others.length ? undefined : one?.each?.[name];
  const isAlike = !others.length && one !== undefined && isRepeated(one) && !each;
  const id = `parameter-${name}`;
  return (
    <div className="inspector-row">
      <Tooltip.Root>
        <Tooltip.Trigger asChild>
          <label htmlFor={id}>{spec.label ?? name}</label>
        </Tooltip.Trigger>
        <Tooltip.Portal>
          <Tooltip.Content className="tooltip" side="left" sideOffset={6}>
            {helpOf(spec.help)}
          </Tooltip.Content>
        </Tooltip.Portal>
      </Tooltip.Root>
      {each ? (
        <EachField id={id} node={nodes[0]!} name={name} values={each} />
      ) : (
        <ParameterField
          id={id}
          name={name}
          spec={spec}
          value={isMixed ? undefined : first}
          scope={scope}
          onChange={change}
        />
      )}
      {isAlike && first !== undefined && <EachButton node={nodes[0]!} name={name} value={first} />}
      {nodes.length === 1 && <ExposeButton node={nodes[0]!} name={name} spec={spec} />}
    </div>
  );
}

/** Equal for equal values: a pair may be written as one number. */
function textOf(value: ParameterValue | undefined, { kind }: ParameterSpec): string {
  return JSON.stringify(kind === 'pair' && typeof value === 'number' ? [value, value] : value);
}
