import { Popover } from 'radix-ui';
import { EngineChoices } from '../../engines/EngineChoices';
import { openDialog } from '../../ui/uiStore';
import { useEngines } from '../../engines/engineStore';
import { PillPopover } from './PillPopover';

/** The engine that trains and its device; a popover lists all engines and why a faster one is not in use. */
export function EnginePill() {
  const { chosen, error } = useEngines();
  const label = chosen ? `${chosen.label} · ${chosen.device}` : error ? 'Engine unknown' : 'Looking for engines…';
  return (
    <PillPopover
      title="The engine that trains. Opens the list of engines."
      label="Engines"
      pill={
        <>
          <i className="engine-dot" data-available={chosen !== undefined} aria-hidden="true" /> {label}
        </>
      }
    >
      <h3>Engines</h3>
      <EngineChoices name="engine" />
      <Popover.Close asChild>
        <button type="button" className="button" onClick={() => openDialog('engines')}>
          Add or remove engines…
        </button>
      </Popover.Close>
    </PillPopover>
  );
}
