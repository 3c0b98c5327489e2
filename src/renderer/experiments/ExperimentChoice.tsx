import { useState } from 'react';
import type { DescribedExperiment, ExperimentState } from '@shared/contract/experiments';
import { useClient } from '../client/ClientContext';
import { useRequest } from '../client/useRequest';
import { formatCount, formatMacs } from '../format/units';
import { startExperiment } from './experimentStore';

type Size = ExperimentState['size'];

const sizeHints: Readonly<Record<Size, string>> = {
  small: 'A minute or two: small networks and few images.',
  full: 'Networks as in the paper. The time left shows once the first one trains.',
};

/** What can be run: each experiment with its question, and how much it trains. */
export function ExperimentChoice() {
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
        <legend>Size</legend>
        {(Object.keys(sizeHints) as Size[]).map((each) => (
          <label key={each}>
            <input type="radio" name="size" checked={size === each} onChange={() => setSize(each)} />{' '}
            {each === 'small' ? 'Small' : 'Full'}
          </label>
        ))}
      </fieldset>
      <p className="hint">{sizeHints[size]}</p>
      <ul className="experiment-list">
        {experiments?.map((described) => (
          <Offer key={described.experiment} described={described} size={size} />
        ))}
      </ul>
    </>
  );
}

function Offer({ described, size }: { readonly described: DescribedExperiment; readonly size: Size }) {
  const client = useClient();
  const { experiment, label, question, lecture, sizes } = described;
  const offered = sizes.find((each) => each.size === size)!;
  return (
    <li>
      <div>
        <h3>{label}</h3>
        <p>{question}</p>
        <p className="hint">
          {offered.networks.join(', ')} · {formatCount(offered.epochs)} epochs each · {formatMacs(offered.work)} of
          forward passes · {lecture}
        </p>
      </div>
      <button
        type="button"
        className="button"
        aria-label={`Run ${label}`}
        onClick={() => void startExperiment(client, { experiment, size })}
      >
        Run
      </button>
    </li>
  );
}
