import { stat } from 'node:fs/promises';
import type { Task } from '@shared/compiler/task/task';
import type { Abilities, Answered, OutputAnswer, Tried } from '@shared/contract/answers';
import type { Ask, OpenRequest, Prediction, Question } from '@shared/contract/trainerMessages';
import { withDerived } from '@shared/data/derived/withDerived';
import { bytesOf } from '@shared/data/columnBytes';
import type { OpenedData } from '@shared/data/dataset';
import type { Field } from '@shared/data/field';
import { rangeOf } from '@shared/data/measured';
import { messageOf } from '@shared/errors/messageOf';
import { saidTextOf, type SaidText } from '@shared/messages/saidError';
import type { TensorData } from '@shared/tensor/types';
import { openDataset } from '@system/loadDataset';
import { evaluationBatch } from '../loop/evaluationBatch';
import { fitTask } from '../loop/fit';
import { imageFit } from './imageFit';
import { Predictor } from './predictor';
import { readQuestion, type QuestionContext, type ReadQuestion } from './readQuestion';
import { knownTask } from './trainedTask';
import { openTrained, preparationOf, readWeights, type TrainedNetwork } from './trainedNetwork';

/** What an answerer must be ready for. */
export interface Readiness {
  /** Questions that are answered at once. */
  readonly questions: number;
  /** Whether examples of the test set will be asked for. */
  readonly examples: boolean;
  /** Whether single questions will be asked, with feature maps, while the weights may change. */
  readonly live?: boolean;
}

/** A trained drawing that answers questions. */
export class Answerer {
  private constructor(
    private readonly trained: TrainedNetwork,
    private readonly files: readonly string[],
    private readonly context: QuestionContext,
    private readonly predictor: Predictor,
    private readonly note: SaidText | undefined,
    private changed: string,
  ) {}

  /** Throws a `Refusal` where drawing, weights and data do not go together. */
  static async open(request: OpenRequest, { questions, examples, live = false }: Readiness): Promise<Answerer> {
    const changed = await lastChange(request.weights);
    const trained = await openTrained(request);
    const known = knownTask(trained);
    const wantsData = examples || !known.isWhole;
    const { data, fitted, note } = wantsData ? await dataOf(request, trained, live) : {};
    const task = fitted ? withNames(fitted, trained) : known.task;
    const standardisations = await preparationOf(trained, task, data);
    const { engine, threads } = request;
    const predictor = await Predictor.open(trained, {
      ...{ task, standardisations, length: evaluationBatch(questions, trained.cost), maps: live },
      ...{ ...(engine !== undefined && { engine }), ...(threads !== undefined && { threads }) },
    });
    const fit = imageFit(request);
    return new Answerer(trained, request.weights, { task, data, fit }, predictor, note, changed);
  }

  /** Questions that `answer` takes. */
  get length(): number {
    return this.predictor.length;
  }

  async abilities(): Promise<Abilities> {
    const { task, data } = this.context;
    const outputs = task.objectives.map(async ({ path, field, computed }) => {
      const range = data && !computed && field.kind === 'numbers' ? await rangeOf(data, field) : undefined;
      return { path, field, ...(range && { range }) };
    });
    return {
      inputs: task.feeds.map(({ path, field }) => ({ path, field })),
      outputs: await Promise.all(outputs),
      examples: data?.counts.test ?? 0,
      ...(this.note !== undefined && { note: this.note }),
    };
  }

  /** Answers at most `length` questions. One that cannot be read has an error as its answer. */
  async answer(questions: readonly Question[]): Promise<Prediction[]> {
    const read = await Promise.all(
      questions.map((question) =>
        readQuestion(question, this.context).catch((error: unknown) => ({ error: messageOf(error) })),
      ),
    );
    const readable = read.filter((each): each is ReadQuestion => !('error' in each));
    const predictions = readable.length > 0 ? await this.predictor.predict(readable.map(({ values }) => values)) : [];
    const left = predictions.values();
    return read.map((each) => ('error' in each ? each : this.answered(each, left.next().value!)));
  }

  /** Answers one question by the latest weights. Throws a `Refusal` where it cannot be read. */
  async ask({ question, featureMaps }: Ask): Promise<Tried> {
    await this.refresh();
    const read = await readQuestion(question, this.context);
    const [prediction] = await this.predictor.predict([read.values]);
    const inputs = this.context.task.feeds.map(
      ({ path, field }) => [path, { field: sentField(field), bytes: bytesOf(read.values[path]!) }] as const,
    );
    return {
      ...this.answered(read, prediction!),
      inputs: Object.fromEntries(inputs),
      featureMaps: await this.predictor.featureMaps(read.values, featureMaps),
    };
  }

  async close(): Promise<void> {
    await this.predictor.dispose();
    await this.context.data?.close();
  }

  /** A run that goes on writes its weights anew now and then. */
  private async refresh(): Promise<void> {
    const changed = await lastChange(this.files);
    if (changed === this.changed) return;
    const { tensors } = await readWeights(this.files, this.trained.network);
    await this.predictor.setWeights(tensors);
    this.changed = changed;
  }

  private answered({ changes, example }: ReadQuestion, predictions: readonly TensorData[]): Answered {
    const outputs = this.context.task.objectives.map(({ path, field }, number): OutputAnswer => {
      const { shape, data } = predictions[number]!;
      const truth = example?.[field.name];
      return {
        ...{ output: path, field: sentField(field), shape: [...shape], prediction: bytesOf(data) },
        ...(truth && { truth: bytesOf(truth.data) }),
      };
    });
    return { outputs, ...(changes && { changes: { ...changes } }) };
  }
}

const sentField = (field: Field) => ({ ...field, shape: [...field.shape] });

/** When the weights were written last. */
async function lastChange(files: readonly string[]): Promise<string> {
  const facts = await Promise.all(files.map((file) => stat(file).catch(() => undefined)));
  return facts.map((found) => `${found?.mtimeMs}/${found?.size}`).join(' ');
}

/** The request's data and the task with them, or why there are none where drawing goes on without. */
async function dataOf(
  { dataset }: OpenRequest,
  { network, recipe }: TrainedNetwork,
  live: boolean,
): Promise<{ data?: OpenedData; fitted?: Task<Field>; note?: SaidText }> {
  if (!dataset) return {};
  try {
    const data = withDerived(await openDataset(dataset), recipe.derived);
    // Data that do not fit are refused here.
    return { data, fitted: fitTask(network, data, recipe) };
  } catch (error) {
    if (!live) throw error;
    return { note: saidTextOf(error) };
  }
}

/** Weights know the names that their classes had. */
function withNames({ feeds, objectives }: Task<Field>, { weights: { classes } }: TrainedNetwork): Task<Field> {
  const [first, ...others] = objectives;
  if (!classes?.length || first?.field.kind !== 'class') return { feeds, objectives };
  return { feeds, objectives: [{ ...first, field: { ...first.field, classes } }, ...others] };
}
