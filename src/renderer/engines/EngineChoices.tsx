import { useEngines, wantEngine, type EngineDescription } from './engineStore';
import { sentenceOfText } from '../words/errorSentence';
import { useWords } from '../words/currentWords';
import { enginesWords } from '../words/english/engines';
import './engineChoices.css';

/** The engines to train with: each with its state and device, and why a faster one is not in use. */
export function EngineChoices({ name }: { readonly name: string }) {
  const words = useWords(enginesWords);
  const { engines, chosen, note, error } = useEngines();
  // Not repeated if an engine's own line already says it.
  const isRepeated = engines.some(({ reason }) => reason !== undefined && note?.message.includes(reason.message));
  return (
    <>
      {error && <p className="error-text">{error}</p>}
      <div role="radiogroup" aria-label={words.toTrainWith}>
        {engines.map((engine) => (
          <EngineChoice key={engine.id} engine={engine} chosen={engine === chosen} name={name} />
        ))}
      </div>
      {note && !isRepeated && <p className="hint">{sentenceOfText(note)}</p>}
    </>
  );
}

function EngineChoice({ engine, chosen, name }: { engine: EngineDescription; chosen: boolean; name: string }) {
  const words = useWords(enginesWords);
  return (
    <label className="engine-choice" data-available={engine.available}>
      <input
        type="radio"
        name={name}
        checked={chosen}
        disabled={!engine.available}
        onChange={() => wantEngine(engine.id)}
      />
      <span>
        <strong>
          {engine.label} {engine.version}
        </strong>
        <br />
        {engine.available ? sentenceOfText(engine.device) : words.notAvailable}
        {engine.from && <span className="hint"> · {words.from(sentenceOfText(engine.from))}</span>}
        {engine.reason && <span className="hint"> · {sentenceOfText(engine.reason)}</span>}
      </span>
    </label>
  );
}
