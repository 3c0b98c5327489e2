import { useState } from 'react';
import type { DescribedExperiment, ExperimentState } from '@shared/contract/experiments';
import { useClient } from '../client/ClientContext';
import { useRequest } from '../client/useRequest';
import { formatMacs } from '../format/units';
import { startExperiment } from './experimentStore';
import { useWords } from '../words/currentWords';
import { experimentsWords } from '../words/english/experiments';

type Size = ExperimentState['size'];

const allSizes: readonly Size[] = ['small', 'full'];

/** What can be run: each experiment with its question, and how much it trains. */
export function ExperimentChoice() {
  const words = useWords(experimentsWords);
  const { output: experiments, error } = useRequest('experiments.list', undefined);
  const [size, setSize] = useState<Size>('small');
  if (error !== undefined)
    return (
      <p className="error-text" role="alert">
        {error}
      </p>
    );
  return (
    <>
      <fieldset className="experiment-size">
        <legend>{words.size}</legend>
        {allSizes.map((each) => (
          <label key={each}>
            <input type="radio" name="size" checked={size === each} onChange={() => setSize(each)} />{' '}
            {words.sizes[each]}
          </label>
        ))}
      </fieldset>
      <p className="hint">{words.sizeHints[size]}</p>
      <ul className="experiment-list">
        {experiments?.map((described) => (
          <Offer key={described.experiment} described={described} size={size} />
        ))}
      </ul>
    </>
  );
}

function Offer({ described, size }: { readonly described: DescribedExperiment; readonly size: Size }) {
  const words = useWords(experimentsWords);
  const client = useClient();
  const { experiment, label, question, lecture, sizes } = described;
  const offered = sizes.find((each) => each.size === size)!;
  return (
    <li>
      <div>
        <h3>{label}</h3>
        <p>{question}</p>
        <p className="hint">
          {words.work(offered.networks.join(', '), offered.epochs, formatMacs(offered.work))} · {lecture}
        </p>
      </div>
      <button
        type="button"
        className="button"
        aria-label={words.runNamed(label)}
        onClick={() => void startExperiment(client, { experiment, size })}
      >
        {words.run}
      </button>
    </li>
  );
}
