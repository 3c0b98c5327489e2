import { Tooltip } from 'radix-ui';
import { otherName } from '../../run/otherRun';
import { useRunStore } from '../../run/runStore';
import { useTrain } from './useTrain';
import { useWords } from '../../words/currentWords';
import { trainingWords } from '../../words/english/training';

/** Starts training; its tooltip says what it will do, or why it cannot. */
export function TrainButton() {
  const words = useWords(trainingWords);
  const { obstacles, lines, starting, active, train } = useTrain();
  const other = useRunStore(otherName);
  const reasons = active ? [other ? words.otherInProgress(other) : words.inProgress] : obstacles;
  const blocked = reasons.length > 0 || starting;
  return (
    <Tooltip.Provider delayDuration={200}>
      <Tooltip.Root>
        <Tooltip.Trigger asChild>
          {/* aria-disabled rather than disabled: a button that cannot be reached cannot say why. */}
          <button
            type="button"
            className="button button-primary"
            data-command="training.start"
            aria-disabled={blocked || undefined}
            onClick={() => !blocked && train()}
          >
            <span aria-hidden="true">▶</span> {starting ? words.starting : words.train}
          </button>
        </Tooltip.Trigger>
        <Tooltip.Portal>
          <Tooltip.Content className="popover training-tooltip" sideOffset={6} collisionPadding={8}>
            <strong>{reasons.length > 0 ? words.notReady : words.trainThis}</strong>
            <ul>
              {(reasons.length > 0 ? reasons : lines).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Tooltip.Content>
        </Tooltip.Portal>
      </Tooltip.Root>
    </Tooltip.Provider>
  );
}
