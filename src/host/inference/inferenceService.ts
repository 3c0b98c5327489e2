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

/** The drawing, the weights or the data cannot be used. The message says what to give instead. */
export class UnusableInput extends Error {
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

  async evaluate(request: EvaluateRequest): Promise<Evaluated> {
    let result: Evaluated | undefined;
    await this.ask({ type: 'evaluate', request }, (answer) => {
      if (answer.type === 'evaluated') result = answer.evaluated;
      return result !== undefined;
    });
    return result!;
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
  async timeBlocks(
    request: TimeBlocksRequest,
    hear: (share: number) => void = () => undefined,
    signal?: AbortSignal,
  ): Promise<TimedBlocks> {
    let result: TimedBlocks | undefined;
    const listen = (answer: FromTrainer): boolean => {
      if (answer.type === 'timingBlocks') hear(answer.share);
      if (answer.type === 'timedBlocks') result = answer.timed;
      return result !== undefined;
    };
    await this.ask({ type: 'timeBlocks', request }, listen, signal);
    return result!;
  }

  /**
   * The loss around what a run has learned, or on the way to another run.
   * @param hear called with how far it is, 0 to 1
   * @param signal ends it, and with it the process
   */
  async surface(
    request: SurfaceRequest,
    hear: (share: number) => void = () => undefined,
    signal?: AbortSignal,
  ): Promise<LossSurface> {
    let result: LossSurface | undefined;
    const listen = (answer: FromTrainer): boolean => {
      if (answer.type === 'surfacing') hear(answer.share);
      if (answer.type === 'surfaced') result = answer.surface;
      return result !== undefined;
    };
    await this.ask({ type: 'surface', request }, listen, signal);
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
export function refusal({ message, isInput }: Extract<FromTrainer, { type: 'refused' }>): Error {
  return isInput ? new UnusableInput(message) : new Error(message);
}
