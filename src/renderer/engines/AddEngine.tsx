import { useState } from 'react';
import type { EngineOffer, EngineOffers } from '@shared/contract/engines';
import { useClient } from '../client/ClientContext';
import { useRequest } from '../client/useRequest';
import { formatBytes } from '../format/units';
import { sentenceOfError, sentenceOfText } from '../words/errorSentence';
import { EngineFolder } from './EngineFolder';
import { useWords } from '../words/currentWords';
import { enginesWords } from '../words/english/engines';

interface AddEngineProps {
  readonly engine: string;
  readonly label: string;
  readonly onDone: () => void;
}

/** Where an engine can be downloaded from and how large it is, before anything is fetched. */
export function AddEngine({ engine, label, onDone }: AddEngineProps) {
  const words = useWords(enginesWords);
  const client = useClient();
  const [gpu, setGpu] = useState(false);
  const [picked, setPicked] = useState<string>();
  const [folder, setFolder] = useState<EngineOffer>();
  const [error, setError] = useState<string>();
  const { output, loading, error: unasked } = useRequest('engines.offers', { engine, gpu });
  // A chosen folder is known at once; searching for sources takes time.
  const offers = [...((!loading && output?.offers) || []), ...(folder ? [folder] : [])];
  const possible = offers.filter(({ refusal }) => refusal === undefined);
  const offer = possible.find(({ source }) => source === picked) ?? possible[0];
  const start = () =>
    client.request('engines.add', { engine, gpu, source: offer?.source }).then(onDone, (cause: unknown) => {
      setError(sentenceOfError(cause));
    });
  return (
    <section className="engine-add" aria-label={words.add(label)} aria-busy={loading}>
      <label className="engine-gpu">
        <input type="checkbox" checked={gpu} onChange={(event) => setGpu(event.target.checked)} /> {words.forNvidia}
      </label>
      {loading && <p role="status">{words.lookingForSources}</p>}
      {offers.length > 0 && (
        <div role="radiogroup" aria-label={words.source}>
          {offers.map((one) => (
            <OfferChoice key={one.source} offer={one} chosen={one === offer} onPick={() => setPicked(one.source)} />
          ))}
        </div>
      )}
      <EngineFolder
        engine={engine}
        label={label}
        onFound={(found) => {
          setFolder(found);
          setPicked(found.source);
        }}
      />
      {!loading && output && <Space offers={output} offer={offer} />}
      {[output?.obstacle && sentenceOfText(output.obstacle), unasked, error].map(
        (text) =>
          text !== undefined &&
          !loading && (
            <p key={text} className="error-text" role="alert">
              {text}
            </p>
          ),
      )}
      <div className="modal-buttons">
        <button type="button" className="button" onClick={onDone}>
          {words.back}
        </button>
        <button
          type="button"
          className="button button-primary"
          disabled={!offer || output?.obstacle !== undefined}
          onClick={() => void start()}
        >
          {offer && offer.bytes > 0 ? words.downloadAndAdd(formatBytes(offer.bytes)) : words.add(label)}
        </button>
      </div>
    </section>
  );
}

function OfferChoice({ offer, chosen, onPick }: { offer: EngineOffer; chosen: boolean; onPick: () => void }) {
  const words = useWords(enginesWords);
  const { bytes, note, refusal } = offer;
  const what = sentenceOfText(offer.what);
  return (
    <label className="engine-choice" data-available={refusal === undefined}>
      <input type="radio" name="engine-source" checked={chosen} disabled={refusal !== undefined} onChange={onPick} />
      <span>
        <strong>{words.fromSource(sentenceOfText(offer.label))}</strong>
        <br />
        {refusal
          ? sentenceOfText(refusal)
          : bytes > 0
            ? words.toDownload(what, formatBytes(bytes))
            : words.nothingToDownload(what)}
        {note && <span className="hint"> · {sentenceOfText(note)}</span>}
      </span>
    </label>
  );
}

function Space({ offers, offer }: { readonly offers: EngineOffers; readonly offer: EngineOffer | undefined }) {
  const words = useWords(enginesWords);
  if (!offer || offer.bytes === 0) return null;
  return (
    <p className="hint">{words.space(formatBytes(offer.bytes + offer.diskBytes), formatBytes(offers.freeBytes))}</p>
  );
}
