import { dirname, join } from 'node:path';
import type { NetloomDocument } from '@shared/document/schema';
import type { RequestOutput } from '@shared/contract/contract';
import type { RunEvent } from '@shared/contract/events';
import type { DatasetSource, EnginesReport, ToTrainer, Watch } from '@shared/contract/trainerMessages';
import { memoryLimit, type MemoryLimit } from '@system/memoryLimit';
import { newRunId, RunFolder } from '../runs/runFolder';
import { lostEvent } from '../runs/lostEvent';
import { reasonOf, withRemedy } from '../runs/remedy';
import type { RunLibrary } from '../runs/runLibrary';
import type { NewRun } from '../runs/runRecord';
import { CurrentRun } from './currentRun';
import { filtersOf } from './filters';
import { usualPatience, type Patience } from './lifeWatch';
import { memoryNeed, memoryRefusal, memoryWarning, type MemoryNeed } from './memoryCheck';
import { shownHistory } from './shownHistory';
import { TrainerSlot } from './trainerSlot';
import { forkTrainer, type SpawnTrainer } from './trainerProcess';
import { hostSaying, asSaidText } from '@shared/messages/hostSaying';
import { failed, refused } from '../refused';

export interface TrainingOptions {
  readonly runs: RunLibrary;
  readonly spawn?: SpawnTrainer;
  /** When a trainer counts as hung; after a minute of silence, or half an hour in one call, where absent. */
  readonly patience?: Partial<Patience>;
  /** Seconds between checkpoints within an epoch. */
  readonly checkpointSeconds?: number;
  /** What runs may use; as the system says where absent. */
  readonly memory?: MemoryLimit;
  readonly onEvent: (event: RunEvent) => void;
}

export interface StartOptions {
  readonly document: NetloomDocument;
  readonly dataset: DatasetSource;
  readonly engine?: string;
  readonly threads?: number;
  /** A folder for the run's files; one under `runs` where absent. */
  readonly folder?: string;
  /** Whether to go on from that folder's checkpoint. */
  readonly resume?: boolean;
  /** Starts a run, too, that there is too little memory for. */
  readonly force?: boolean;
}

/** Runs and the trainer's process. One run at a time: a second would only take the first one's cores. */
export class TrainingService {
  private readonly trainer: TrainerSlot;
  private current: CurrentRun | undefined;
  private watch: Watch = { filters: [], featureMaps: { sample: 0, paths: [] } };
  private looked: Promise<void> | undefined;
  /** A run's trainer is on its way; the one before it may still be there. */
  private launching: Promise<void> | undefined;
  private waiting: (() => void)[] = [];

  constructor(private readonly options: TrainingOptions) {
    const { spawn = forkTrainer, patience } = options;
    this.trainer = new TrainerSlot({
      ...{ spawn, patience: { ...usualPatience, ...patience } },
      onEvent: (event) => this.take(event),
      onLost: (how) => this.lose(how),
    });
  }

  /** The process id of the trainer that is at work, for those who watch over it. */
  get trainerPid(): number | undefined {
    return this.trainer.pid;
  }

  async start(options: StartOptions): Promise<{ run: string }> {
    const { document, dataset, engine, threads, folder, resume = false, force = false } = options;
    // Folders that the store does not know are taken in before this run's own is made.
    await this.options.runs.ready();
    this.refuseSecond();
    const need = await memoryNeed(document, dataset);
    const refusal = force ? undefined : memoryRefusal(need, this.memory, document);
    if (refusal !== undefined) throw refused('memory', refusal);
    const { runs } = this.options;
    const found = folder === undefined ? undefined : await runs.findAt(folder);
    const earlier = resume ? found : undefined;
    const run = earlier?.run ?? newRunId();
    const facts: NewRun = {
      ...{ run, name: document.name, startedAt: earlier?.startedAt ?? Date.now(), document, dataset },
      folder: folder ?? join(runs.folder, run),
      ...(engine && { engine }),
      ...(threads !== undefined && { threads }),
    };
    // Another one may have begun meanwhile.
    this.refuseSecond();
    const before = this.current;
    this.current = new CurrentRun(facts, earlier?.events);
    try {
      await this.current.folder.create(facts, process.pid);
    } catch (error) {
      this.current = before;
      const what = hostSaying('runList', 'notWritten', facts.folder, reasonOf(error));
      throw failed(withRemedy(what, error, dirname(facts.folder)), { cause: error });
    }
    runs.begin(facts);
    await this.launch(resume, need);
    return { run };
  }

  /** A new trainer for a run whose own is gone, from its last checkpoint, or from the start where there is none yet. */
  async recover(run: string): Promise<{ run: string }> {
    this.refuseSecond();
    await this.show(run);
    const { folder, facts } = this.current!;
    this.options.runs.begin(facts);
    await folder.create(facts, process.pid);
    await this.launch(folder.hasCheckpoint);
    return { run };
  }

  /** Makes an earlier run the one that is looked at. Throws where another is in progress or this one is not known. */
  async show(run: string): Promise<void> {
    await this.lookForLost();
    if (this.current?.facts.run === run) return;
    this.refuseSecond();
    const { runs } = this.options;
    const found = await runs.find(run);
    if (!found) throw failed(hostSaying('run', 'gone', run));
    const refusal = runs.refusal(run);
    if (refusal !== undefined) throw failed(refusal);
    this.refuseSecond();
    await this.trainer.dismiss();
    const current = new CurrentRun(found, found.events);
    // Pictures are not kept; a run without them is shown all the same.
    const filters = await filtersOf(found, current.history.step, current.folder).catch(() => []);
    for (const event of filters) current.history.add(event);
    this.current = current;
  }

  /** Passes a message on to the trainer of a run. Throws where the run is not in progress. */
  async send(run: string, message: ToTrainer): Promise<void> {
    await this.find(run);
    // Not to the trainer before: it would take it along to its end.
    await this.launching;
    const { isActive, history } = this.current!;
    if (!isActive) throw failed(hostSaying('run', 'notInProgress', history.state));
    this.trainer.send(message);
  }

  /** What is looked at; also after the end of a run, as long as its trainer is there. */
  setWatch(watch: Watch): void {
    this.watch = watch;
    this.trainer.send({ type: 'watch', watch });
  }

  async summary(): Promise<RequestOutput<'training.current'>> {
    await this.lookForLost();
    return this.current?.summary();
  }

  /** What the current run trains, as it was when the run began. Throws where it is another run. */
  async drawing(run: string): Promise<NetloomDocument> {
    await this.find(run);
    return this.current!.facts.document;
  }

  /** What happened in a run so far, with its curves as far as they can be shown. */
  async history(run: string): Promise<RunEvent[]> {
    await this.find(run);
    const { facts, history } = this.current!;
    const { train } = await this.options.runs.curve(facts);
    return shownHistory(run, history.events(), train);
  }

  /** The files of a run, of the current one or of an earlier one. */
  async folderOf(run: string): Promise<RunFolder> {
    await this.lookForLost();
    if (this.current?.facts.run === run) return this.current.folder;
    const found = await this.options.runs.find(run);
    if (!found) throw failed(hostSaying('run', 'gone', run));
    return new RunFolder(found.folder);
  }

  /** The run was deleted. */
  forget(run: string): void {
    if (this.current?.facts.run === run) this.current = undefined;
  }

  describeEngines(): Promise<EnginesReport> {
    return this.trainer.describeEngines();
  }

  /** Engines changed; see `TrainerSlot.renew`. */
  renewTrainer(): Promise<void> {
    return this.trainer.renew();
  }

  /** Ends the trainer. A run that is in progress gets a moment for its last checkpoint. */
  async close(): Promise<void> {
    await this.launching;
    if (this.trainer.isTaken && this.current?.isActive) {
      const stopped = this.untilInactive();
      this.trainer.send({ type: 'stop' });
      await Promise.race([stopped, new Promise((resolve) => setTimeout(resolve, 5000).unref())]);
    }
    await this.trainer.dismiss();
  }

  /** Resolves when no trainer is at work on the current run. */
  untilInactive(): Promise<void> {
    return new Promise((resolve) => {
      if (!this.current?.isActive) resolve();
      else this.waiting.push(resolve);
    });
  }

  private get memory(): MemoryLimit {
    return this.options.memory ?? memoryLimit();
  }

  /** @param need worked out here where it is not known yet */
  private async launch(resume: boolean, need?: MemoryNeed): Promise<void> {
    const launching = this.carryOutLaunch(resume, need);
    this.launching = launching.catch(() => undefined);
    await launching;
  }

  private async carryOutLaunch(resume: boolean, need?: MemoryNeed): Promise<void> {
    const { facts, folder } = this.current!;
    const { document, threads } = facts;
    this.take({ type: 'state', run: facts.run, state: 'preparing' });
    const { checkpointSeconds } = this.options;
    const warning = memoryWarning(need ?? (await memoryNeed(document, facts.dataset)), this.memory);
    const request = {
      ...{ run: facts.run, document, dataset: facts.dataset, checkpoint: folder.checkpoint, resume },
      ...(facts.engine !== undefined && { engine: facts.engine }),
      ...(threads !== undefined && { threads }),
      ...(checkpointSeconds !== undefined && { checkpointSeconds }),
      ...(warning !== undefined && { remarks: [asSaidText(warning)] }),
    };
    await this.trainer.start({ type: 'start', request, watch: this.watch });
  }

  private take(event: RunEvent): void {
    if (!this.current || event.run !== this.current.facts.run) return;
    this.current.history.add(event);
    this.options.runs.record(event);
    this.options.onEvent(event);
    if (!this.current.isActive) for (const resolve of this.waiting.splice(0)) resolve();
  }

  private lose(how: string): void {
    if (!this.current?.isActive) return;
    const { facts, folder, history } = this.current;
    this.take(lostEvent(facts.run, how, folder.checkpointStep(history.checkpointStep)));
  }

  private refuseSecond(): void {
    if (!this.current?.isActive) return;
    const { facts, history } = this.current;
    throw failed(hostSaying('run', 'atStep', facts.name, history.step, history.totalSteps));
  }

  private async find(run: string): Promise<void> {
    await this.lookForLost();
    if (this.current?.facts.run !== run) throw failed(hostSaying('run', 'gone', run));
  }

  /** A run that was under way when the app itself was lost: it can be recovered too. Looked for once. */
  private lookForLost(): Promise<void> {
    this.looked ??= this.readLost();
    return this.looked;
  }

  private async readLost(): Promise<void> {
    if (this.current) return;
    const { runs } = this.options;
    try {
      const run = await runs.lost();
      const found = run === undefined ? undefined : await runs.find(run);
      if (!found || this.current) return;
      this.current = new CurrentRun(found, found.events);
      // Without a store nobody has said so yet.
      if (this.current.isActive) this.lose('the app ended while it ran');
    } catch {
      // What cannot be read is no run to offer.
    }
  }
}
