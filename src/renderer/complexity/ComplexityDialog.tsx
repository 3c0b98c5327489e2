import { useState } from 'react';
import { useClient } from '../client/ClientContext';
import { useRequest } from '../client/useRequest';
import { openById } from '../files/documentFiles';
import { formatCount, formatMacs, formatPercent } from '../format/units';
import { openDialog, useUi } from '../ui/uiStore';
import { ModalDialog } from '../widgets/ModalDialog';
import { useWords } from '../words/currentWords';
import { complexityWords } from '../words/english/complexity';
import { withNetworkName } from '../words/galleryDrawings';
import type { Plotted, Upwards } from './chartLayout';
import { ComplexityChart } from './ComplexityChart';
import { UpwardsChoice } from './UpwardsChoice';
import { useOwnCosts } from './useOwnCosts';
import './complexity.css';

/** The gallery's networks and the drawing at hand: operations against parameters or accuracy. */
export function ComplexityDialog() {
  const { against } = useWords(complexityWords);
  const isOpen = useUi(({ dialog }) => dialog === 'complexity');
  return (
    <ModalDialog dialog="complexity" title={against.parameters}>
      {isOpen && <Comparison />}
    </ModalDialog>
  );
}

function Comparison() {
  const words = useWords(complexityWords);
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
  if (!listed) return <p role="status">{words.looking}</p>;
  const networks: readonly (Plotted & { readonly id?: string })[] = [own, ...listed.networks.map(withNetworkName)];
  return (
    <div className="complexity">
      <UpwardsChoice upwards={upwards} onChange={setUpwards} />
      <ComplexityChart networks={networks} upwards={upwards} highlighted={highlighted} />
      <p className="hint">
        {words.area} {words.accuracies(listed.source)}
      </p>
      <table className="figures" aria-label={words.table}>
        <thead>
          <tr>
            <th scope="col">{words.columns.network}</th>
            <th scope="col">{words.columns.operations}</th>
            <th scope="col">{words.columns.parameters}</th>
            <th scope="col">{words.columns.top1}</th>
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
  const words = useWords(complexityWords);
  const open = () => {
    openDialog(undefined);
    void openById(client, id);
  };
  return (
    <button type="button" className="link" title={words.open(name)} onClick={open}>
      {name}
    </button>
  );
}
