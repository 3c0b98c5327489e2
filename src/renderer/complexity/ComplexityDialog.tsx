import { useEffect, useState } from 'react';
import type { RequestOutput } from '@shared/contract/contract';
import { messageOf } from '@shared/errors/messageOf';
import { useClient } from '../client/ClientContext';
import { useDrawingStore } from '../drawing/drawingStore';
import { openById } from '../files/documentFiles';
import { formatCount, formatMacs, formatPercent } from '../format/units';
import { openDialog, useUi } from '../ui/uiStore';
import { ModalDialog } from '../widgets/ModalDialog';
import type { Plotted, Upwards } from './chartLayout';
import { ComplexityChart } from './ComplexityChart';
import './complexity.css';

type Listed = RequestOutput<'documents.complexity'>;

/** The gallery's networks and the drawing at hand: operations against parameters or accuracy. */
export function ComplexityDialog() {
  const isOpen = useUi(({ dialog }) => dialog === 'complexity');
  return (
    <ModalDialog dialog="complexity" title="Operations against parameters">
      {isOpen && <Comparison />}
    </ModalDialog>
  );
}

function Comparison() {
  const client = useClient();
  const [listed, setListed] = useState<Listed>();
  const [error, setError] = useState<string>();
  const [upwards, setUpwards] = useState<Upwards>('parameters');
  const [highlighted, setHighlighted] = useState<string>();
  const own = useOwn();
  useEffect(() => {
    client.request('documents.complexity', undefined).then(setListed, (cause: unknown) => setError(messageOf(cause)));
  }, [client]);
  if (error)
    return (
      <p className="error-text" role="alert">
        {error}
      </p>
    );
  if (!listed) return <p role="status">Measuring the gallery’s networks…</p>;
  const networks: readonly (Plotted & { readonly id?: string })[] = [own, ...listed.networks];
  return (
    <div className="complexity">
      <fieldset className="complexity-axis">
        <legend>Upwards</legend>
        {(['parameters', 'top1'] as const).map((each) => (
          <label key={each}>
            <input type="radio" name="upwards" checked={upwards === each} onChange={() => setUpwards(each)} />{' '}
            {each === 'parameters' ? 'Parameters' : 'Top-1 accuracy, where published'}
          </label>
        ))}
      </fieldset>
      <ComplexityChart networks={networks} upwards={upwards} highlighted={highlighted} />
      <p className="hint">A bubble’s area is the network’s parameters. Accuracies: {listed.source}</p>
      <table className="figures" aria-label="Networks by operations">
        <thead>
          <tr>
            <th scope="col">Network</th>
            <th scope="col">Operations</th>
            <th scope="col">Parameters</th>
            <th scope="col">Top-1</th>
          </tr>
        </thead>
        <tbody>
          {[...networks]
            .sort((one, other) => one.macs - other.macs)
            .map(({ id, name, macs, parameters, top1 }) => (
              <tr
                key={id ?? 'own'}
                data-own={id === undefined || undefined}
                onPointerEnter={() => setHighlighted(name)}
                onFocus={() => setHighlighted(name)}
              >
                <th scope="row">{id === undefined ? name : <OpenButton id={id} name={name} />}</th>
                <td>{formatMacs(macs)}</td>
                <td>{formatCount(parameters)}</td>
                <td>{formatPercent(top1 === undefined ? undefined : top1 / 100)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}

function OpenButton({ id, name }: { readonly id: string; readonly name: string }) {
  const client = useClient();
  const open = () => {
    openDialog(undefined);
    void openById(client, id);
  };
  return (
    <button type="button" className="link" title={`Open ${name}`} onClick={open}>
      {name}
    </button>
  );
}

/** The drawing at hand. */
function useOwn(): Plotted {
  const name = useDrawingStore((state) => state.document.name);
  const { parameters, macs } = useDrawingStore((state) => state.analysis.totals);
  return { name: `${name} (yours)`, parameters: parameters.trainable, macs, isOwn: true };
}
