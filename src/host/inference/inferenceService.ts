import type {
  Evaluated,
  EvaluateRequest,
  FromTrainer,
  Prediction,
  PredictRequest,
  SurfaceRequest,
  TimeBlocksRequest,
  TimeRequest,
  ToTrainer,
} from '@shared/contract/trainerMessages';
import type { LossSurface } from '@shared/contract/lossSurface';
import type { Timed, TimedBlocks } from '@shared/contract/timed';
import { usualPatience, type Patience } from '../training/lifeWatch';
import { TrainerLink } from '../training/trainerLink';
import type { SpawnTrainer } from '../training/trainerProcess';
import { SaidError } from '@shared/messages/saidError';

/** The drawing, the weights or the data cannot be used. The message says what to give instead. */
export class UnusableInput extends SaidError {
  override readonly name = 'UnusableInput';
}

/** Who asked wants no answer any more. */
export class Stopped extends Error {
  override readonly name = 'Stopped';

  constructor() {
    super('The calculation was stopped.');
  }
}

/**
 * Asks trained drawings for answers, each request in a trainer of its own, beside a run that may be in progress. Throws
 * `UnusableInput` where what was given cannot be used.
 */
export class InferenceService {
  private readonly patience: Patience;

  constructor(
    private readonly spawn: SpawnTrainer,
    patience: Partial<Patience> = {},
  ) {
    this.patience = { ...usualPatience, ...patience };
  }

  evaluate(request: EvaluateRequest): Promise<Evaluated> {
    return this.askOnce({ type: 'evaluate', request }, (answer) =>
      answer.type === 'evaluated' ? answer.evaluated : undefined,
    );
  }

  /** @param hear called with the answers to some inputs after others, in the inputs' order */
  predict(request: PredictRequest, hear: (predictions: readonly Prediction[]) => void): Promise<void> {
    return this.ask({ type: 'predict', request }, (answer) => {
      if (answer.type !== 'predicted') return false;
      hear(answer.predictions);
      return answer.isLast;
    });
  }

  /** @param hear called with each batch size's measurement, in the order of the request */
  time(request: TimeRequest, hear: (timed: Timed) => void): Promise<void> {
    return this.ask({ type: 'time', request }, (answer) => {
      if (answer.type !== 'timed') return false;
      hear(answer.timed);
      return answer.isLast;
    });
  }

  /** Measures one batch size. */
  async timeOne(request: TimeRequest): Promise<Timed> {
    let result: Timed | undefined;
    await this.time(request, (timed) => (result = timed));
    return result!;
  }

  /**
   * Measures each block.
   * @param hear called with how far it is, 0 to 1
   * @param signal ends it, and with it the process
   */
  timeBlocks(
    request: TimeBlocksRequest,
    hear: (share: number) => void = () => undefined,
    signal?: AbortSignal,
  ): Promise<TimedBlocks> {
    const read = (answer: FromTrainer): TimedBlocks | undefined => {
      if (answer.type === 'timingBlocks') hear(answer.share);
      return answer.type === 'timedBlocks' ? answer.timed : undefined;
    };
    return this.askOnce({ type: 'timeBlocks', request }, read, signal);
  }

  /**
   * The loss around what a run has learned, or on the way to another run.
   * @param hear called with how far it is, 0 to 1
   * @param signal ends it, and with it the process
   */
  surface(
    request: SurfaceRequest,
    hear: (share: number) => void = () => undefined,
    signal?: AbortSignal,
  ): Promise<LossSurface> {
    const read = (answer: FromTrainer): LossSurface | undefined => {
      if (answer.type === 'surfacing') hear(answer.share);
      return answer.type === 'surfaced' ? answer.surface : undefined;
    };
    return this.askOnce({ type: 'surface', request }, read, signal);
  }

  /** @param read what an answer says, if it is the one that was asked for */
  private async askOnce<Result>(
    question: ToTrainer,
    read: (answer: FromTrainer) => Result | undefined,
    signal?: AbortSignal,
  ): Promise<Result> {
    let result: Result | undefined;
    // Progress may arrive behind the answer, before anyone has taken that.
    await this.ask(question, (answer) => (result ??= read(answer)) !== undefined, signal);
    return result!;
  }

  /** @param hear whether this was the last answer */
  private async ask(question: ToTrainer, hear: (answer: FromTrainer) => boolean, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) throw new Stopped();
    let link: TrainerLink | undefined;
    try {
      await new Promise<void>((resolve, reject) => {
        link = new TrainerLink({
          ...{ spawn: this.spawn, patience: this.patience, onEvent: () => undefined },
          onAnswer: (answer) => {
            if (answer.type === 'refused') reject(refusal(answer));
            else if (hear(answer)) resolve();
          },
          onLost: (how) => reject(new Error(`The process that calculates ended: ${how}. Run the command again.`)),
        });
        signal?.addEventListener('abort', () => reject(new Stopped()));
        link.send(question);
      });
    } finally {
      await link?.close();
    }
  }
}

/** Why there is no answer. */
export function refusal({ message, said, isInput }: Extract<FromTrainer, { type: 'refused' }>): Error {
  return isInput ? new UnusableInput(message, said) : new SaidError(message, said);
}
