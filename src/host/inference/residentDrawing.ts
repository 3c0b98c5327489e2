import type { Abilities, Tried } from '@shared/contract/answers';
import type { Ask, FromTrainer, OpenRequest, ToTrainer } from '@shared/contract/trainerMessages';
import type { Patience } from '../training/lifeWatch';
import { TrainerLink } from '../training/trainerLink';
import type { SpawnTrainer } from '../training/trainerProcess';
import { refusal } from './inferenceService';
import { hostSaying } from '@shared/messages/hostSaying';
import { failed } from '../refused';

/** Questions that may wait: pages ask one at a time, so more come from nobody who waits for the answers. */
const mostWaiting = 16;

interface Waiting {
  readonly resolve: (answer: FromTrainer) => void;
  readonly reject: (error: Error) => void;
}

/** A trained drawing in a process of its own, which answers in milliseconds until it is closed. */
export class ResidentDrawing {
  private readonly link: TrainerLink;
  private readonly waiting: Waiting[] = [];
  private lost: Error | undefined;
  private leave!: () => void;
  /** Resolves when it answers no more, for whatever reason. */
  readonly gone = new Promise<void>((resolve) => (this.leave = resolve));
  readonly abilities: Promise<Abilities>;

  constructor(spawn: SpawnTrainer, patience: Patience, request: OpenRequest) {
    this.link = new TrainerLink({
      ...{ spawn, patience, onEvent: () => undefined },
      onAnswer: (answer) => this.take(answer),
      onLost: (how) => this.end(failed(hostSaying('answer', 'ended', how))),
    });
    this.abilities = this.send({ type: 'open', request }).then(
      (answer) => (answer as Extract<FromTrainer, { type: 'opened' }>).abilities,
    );
    // Whoever asks hears why it cannot be opened.
    this.abilities.catch(() => this.close());
  }

  /** Throws an `UnusableInput` where the question cannot be answered. */
  async ask(ask: Ask): Promise<Tried> {
    await this.abilities;
    const answer = await this.send({ type: 'ask', ask });
    return (answer as Extract<FromTrainer, { type: 'answered' }>).answer;
  }

  async close(): Promise<void> {
    this.end(failed(hostSaying('answer', 'closed')));
    await this.link.close();
  }

  /** The process answers in the order of the questions. */
  private send(message: ToTrainer): Promise<FromTrainer> {
    if (this.lost) return Promise.reject(this.lost);
    if (this.waiting.length >= mostWaiting) return Promise.reject(failed(hostSaying('answer', 'waiting', mostWaiting)));
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      this.link.send(message);
    });
  }

  private take(answer: FromTrainer): void {
    if (answer.type !== 'opened' && answer.type !== 'answered' && answer.type !== 'refused') return;
    const waiting = this.waiting.shift();
    if (answer.type === 'refused') waiting?.reject(refusal(answer));
    else waiting?.resolve(answer);
  }

  private end(error: Error): void {
    this.lost ??= error;
    this.leave();
    for (const { reject } of this.waiting.splice(0)) reject(error);
  }
}
