import { useState } from 'react';
import { useClient } from '../client/ClientContext';
import { useRequest } from '../client/useRequest';
import { openById } from '../files/documentFiles';
import { formatCount, formatMacs, formatPercent } from '../format/units';
import { openDialog, useUi } from '../ui/uiStore';
import { ModalDialog } from '../widgets/ModalDialog';
import type { Plotted, Upwards } from './chartLayout';
import { ComplexityChart } from './ComplexityChart';
import { UpwardsChoice } from './UpwardsChoice';
import { useOwnCosts } from './useOwnCosts';
import './complexity.css';

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
  const { output: listed, error } = useRequest('documents.cards', undefined);
  const [upwards, setUpwards] = useState<Upwards>('parameters');
  const [highlighted, setHighlighted] = useState<string>();
  const own = useOwnCosts();
  if (error)
    return (
      <p className="error-text" role="alert">
        {error}
      </p>
    );
  if (!listed) return <p role="status">Looking up the gallery’s networks…</p>;
  const networks: readonly (Plotted & { readonly id?: string })[] = [own, ...listed.networks];
  return (
    <div className="complexity">
      <UpwardsChoice upwards={upwards} onChange={setUpwards} />
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
