import { Popover } from 'radix-ui';
import { useEngines, wantEngine, type EngineDescription } from './useEngines';

/** The engine that trains, its device, and in a popover all of them with the reasons why a faster one is not in use. */
export function EnginePill() {
  const { engines, chosen, note, error } = useEngines();
  const label = chosen ? `${chosen.label} · ${chosen.device}` : error ? 'Engine unknown' : 'Looking for engines…';
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <button type="button" className="pill" title="The engine that trains. Opens the list of engines.">
          <i className="engine-dot" data-available={chosen !== undefined} aria-hidden="true" /> {label}
        </button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="popover training-popover"
          sideOffset={6}
          collisionPadding={8}
          align="end"
          aria-label="Engines"
        >
          <h3>Engines</h3>
          {error && <p className="training-error">{error}</p>}
          {note && <p className="training-hint">{note}</p>}
          <div role="radiogroup" aria-label="Engine to train with">
            {engines.map((engine) => (
              <EngineChoice key={engine.id} engine={engine} chosen={engine === chosen} />
            ))}
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function EngineChoice({ engine, chosen }: { engine: EngineDescription; chosen: boolean }) {
  return (
    <label className="engine-choice" data-available={engine.available}>
      <input
        type="radio"
        name="engine"
        checked={chosen}
        disabled={!engine.available}
        onChange={() => wantEngine(engine.id)}
      />
      <span>
        <strong>
          {engine.label} {engine.version}
        </strong>
        <br />
        {engine.available ? engine.device : 'not available here'}
        {engine.reason && <span className="training-hint"> · {engine.reason}</span>}
      </span>
    </label>
  );
}
