import { toTrainerSchema, type FromTrainer } from '@shared/contract/trainerMessages';
import type { z } from 'zod';

/** The trainer's end of the line to the host, whichever way its process was started. */
export interface Channel {
  send(message: FromTrainer): void;
  /** Resolves when what was sent is on its way, so that the process may end. */
  flushed(): Promise<void>;
  onMessage(listener: (message: z.output<typeof toTrainerSchema>) => void): void;
  /** Called when the host is gone. */
  onClose(listener: () => void): void;
}

/** What Electron's utilityProcess puts on `process`; typed here, for the trainer does not know Electron. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
  on(event: 'close', listener: () => void): void;
}

/** The channel of this process. Throws where it was started by hand. */
export function openChannel(): Channel {
  const { parentPort } = process as unknown as { parentPort?: ParentPort };
  if (parentPort) {
    return {
      send: (message) => parentPort.postMessage(message),
      // The port does not say when it has handed a message on.
      flushed: () => new Promise((resolve) => setTimeout(resolve, 100)),
      onMessage: (listener) => parentPort.on('message', ({ data }) => listener(toTrainerSchema.parse(data))),
      onClose: (listener) => parentPort.on('close', listener),
    };
  }
  if (!process.send) throw new Error('The trainer is started by Netloom; to train by hand use "netloom train FILE".');
  return {
    send: (message) => {
      // A host that has just gone makes send fail; `disconnect` follows and ends the run properly.
      if (process.connected) process.send!(message, () => {});
    },
    // Messages follow each other: when an empty one is out, all are.
    flushed: () =>
      new Promise((resolve) => {
        if (process.connected) process.send!({ type: 'heartbeat' } satisfies FromTrainer, () => resolve());
        else resolve();
      }),
    onMessage: (listener) => process.on('message', (data) => listener(toTrainerSchema.parse(data))),
    onClose: (listener) => process.on('disconnect', listener),
  };
}
