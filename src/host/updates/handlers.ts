import type { Handlers } from '@shared/contract/contract';
import type { UpdateFacts } from '@shared/contract/updates';

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

const elsewhere: UpdateFacts = {
  reason: 'Netloom was started from a terminal. Update it the way it was installed.',
  atStart: false,
  state: { stage: 'unknown' },
};

/** Newer versions, for the interface. */
export function updateHandlers(updates: Updates | undefined): UpdateHandlers {
  const told = (): UpdateFacts => updates?.describe() ?? elsewhere;
  const possible = (): Updates => {
    const { reason } = told();
    if (!updates || reason !== undefined) throw new Error(reason ?? elsewhere.reason);
    return updates;
  };
  return {
    'updates.describe': async () => told(),
    'updates.atStart': async ({ atStart }) => {
      await possible().setAtStart(atStart);
      return told();
    },
    'updates.check': async () => {
      await possible().check();
      return told();
    },
    'updates.download': async () => {
      possible().download();
      return told();
    },
    'updates.install': async () => void possible().install(),
  };
}
