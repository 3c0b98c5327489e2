import { Popover } from 'radix-ui';
import { EngineChoices } from '../../engines/EngineChoices';
import { engineOnDevice } from '../../engines/engineOnDevice';
import { openDialog } from '../../ui/uiStore';
import { useEngines } from '../../engines/engineStore';
import { PillPopover } from './PillPopover';
import { useWords } from '../../words/currentWords';
import { trainingWords } from '../../words/english/training';

/** The engine that trains and its device; a popover lists all engines and why a faster one is not in use. */
export function EnginePill() {
  const words = useWords(trainingWords);
  const { chosen, error } = useEngines();
  const label = chosen ? engineOnDevice(chosen) : error ? words.engineUnknown : words.lookingForEngines;
  return (
    <PillPopover
      title={words.engineHint}
      label={words.engines}
      pill={
        <>
          <i className="engine-dot" data-available={chosen !== undefined} aria-hidden="true" /> {label}
        </>
      }
    >
      <h3>{words.engines}</h3>
      <EngineChoices name="engine" />
      <Popover.Close asChild>
        <button type="button" className="button" onClick={() => openDialog('engines')}>
          {words.manageEngines}
        </button>
      </Popover.Close>
    </PillPopover>
  );
}
