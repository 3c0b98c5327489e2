import type { Handlers } from '@shared/contract/contract';
import type { NoUpdates, UpdateFacts } from '@shared/contract/updates';
import { hostSaying } from '@shared/messages/hostSaying';
import { failed } from '../refused';

/** How newer versions of the app are found and installed, where it can do so itself. */
export interface Updates {
  describe(): UpdateFacts;
  setAtStart(atStart: boolean): Promise<void>;
  check(): Promise<void>;
  /** Begins the download; its progress is in `describe`. */
  download(): void;
  install(): void;
}

type UpdateHandlers = Pick<Handlers, Extract<keyof Handlers, `updates.${string}`>>;

/**
 * Newer versions, for the interface.
 * @param given what finds them; or why nothing does
 */
export function updateHandlers(
  given: Promise<Updates | NoUpdates> = Promise.resolve({ because: 'terminal' }),
): UpdateHandlers {
  const described = async (): Promise<UpdateFacts> => {
    const updates = await given;
    if ('because' in updates) return { reason: updates, atStart: false, state: { stage: 'unknown' } };
    return updates.describe();
  };
  const possible = async (): Promise<Updates> => {
    const updates = await given;
    if ('because' in updates) throw failed(hostSaying('update', 'notByItself'));
    return updates;
  };
  return {
    'updates.describe': described,
    'updates.atStart': async ({ atStart }) => {
      await (await possible()).setAtStart(atStart);
      return described();
    },
    'updates.check': async () => {
      await (await possible()).check();
      return described();
    },
    'updates.download': async () => {
      (await possible()).download();
      return described();
    },
    'updates.install': async () => void (await possible()).install(),
  };
}
