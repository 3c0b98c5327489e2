import type { Ask, FromTrainer, OpenRequest } from '@shared/contract/trainerMessages';
import { Answerer } from './answerer';
import { Refusal } from './refusal';

/** The trained drawing that this process keeps ready. Questions are answered one after the other. */
export class ResidentAnswerer {
  private answerer: Answerer | undefined;
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly send: (message: FromTrainer) => void) {}

  open(request: OpenRequest): Promise<void> {
    return this.inTurn(async () => {
      await this.answerer?.close();
      this.answerer = undefined;
      this.answerer = await Answerer.open(request, { questions: 1, examples: true, live: true });
      this.send({ type: 'opened', abilities: await this.answerer.abilities() });
    });
  }

  ask(ask: Ask): Promise<void> {
    return this.inTurn(async () => {
      if (!this.answerer) throw new Refusal('No trained drawing is open. Open one first.');
      this.send({ type: 'answered', answer: await this.answerer.ask(ask) });
    });
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.last.then(work);
    this.last = done.catch(() => undefined);
    return done;
  }
}
