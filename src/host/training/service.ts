import { join } from 'node:path';
import type { NetloomDocument } from '@shared/document/schema';
import type { RequestOutput } from '@shared/ipc/contract';
import type { RunEvent } from '@shared/ipc/events';
import type { DatasetSource, EnginesReport, ToTrainer, Watch } from '@shared/ipc/trainer';
import { isActive, RunHistory } from './history';
import { latestRunFolder, newRunId, RunFolder, type RunFacts } from './runFolder';
import { TrainerLink } from './trainerLink';
import { forkTrainer, type SpawnTrainer } from './trainerProcess';

export interface TrainingOptions {
  /** The folder that holds a folder for each run. */
  readonly runs: string;
  readonly spawn?: SpawnTrainer;
  /** Milliseconds without a sign of life after which a trainer counts as hung; 60,000 where absent. */
  readonly patience?: number;
  /** Seconds between checkpoints within an epoch. */
  readonly checkpointSeconds?: number;
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
}

interface CurrentRun {
  readonly facts: RunFacts;
  readonly folder: RunFolder;
  readonly document: NetloomDocument;
  readonly history: RunHistory;
  readonly threads?: number;
}

/** Runs and the trainer's process. One run at a time: a second would only take the first one's cores. */
export class TrainingService {
  private link: TrainerLink | undefined;
  /** Whether the process has carried out a run already; each run gets a fresh one, so that memory is given back. */
  private used = false;
  private current: CurrentRun | undefined;
  private watch: Watch = { filters: [], featureMaps: { sample: 0, paths: [] } };
  private looked: Promise<void> | undefined;
  private waiting: (() => void)[] = [];

  constructor(private readonly options: TrainingOptions) {}

  /** The process id of the trainer that is at work, for those who watch over it. */
  get trainerPid(): number | undefined {
    return this.link?.pid;
  }

  async start({ document, dataset, engine, threads, folder, resume = false }: StartOptions): Promise<{ run: string }> {
    this.refuseSecond();
    const run = newRunId();
    const place = new RunFolder(folder ?? join(this.options.runs, run));
    const facts: RunFacts = {
      run,
      name: document.name,
      startedAt: Date.now(),
      dataset,
      host: process.pid,
      ...(engine && { engine }),
    };
    const given = threads === undefined ? {} : { threads };
    this.current = { facts, folder: place, document, history: new RunHistory(), ...given };
    await place.create(facts, document);
    await this.launch(resume);
    return { run };
  }

  /** A new trainer for a run whose own is gone, from its last checkpoint, or from the start where there is none yet. */
  async recover(run: string): Promise<{ run: string }> {
    await this.find(run);
    this.refuseSecond();
    const { folder, facts } = this.current!;
    await folder.writeFacts({ ...facts, host: process.pid });
    await this.launch(folder.hasCheckpoint);
    return { run };
  }

  async tell(run: string, message: ToTrainer): Promise<void> {
    await this.find(run);
    const { state } = this.current!.history;
    if (!isActive(state)) throw new Error(`The run is not in progress; it is ${state}.`);
    this.link?.send(message);
  }

  /** What is looked at; also after the end of a run, as long as its trainer is there. */
  setWatch(watch: Watch): void {
    this.watch = watch;
    this.link?.send({ type: 'watch', watch });
  }

  async summary(): Promise<RequestOutput<'training.current'>> {
    await this.lookForLost();
    if (!this.current) return undefined;
    const { facts, history } = this.current;
    const { state, step, totalSteps, checkpointStep } = history;
    const { run, name, startedAt } = facts;
    return { run, name, startedAt, state, step, totalSteps, ...(checkpointStep !== undefined && { checkpointStep }) };
  }

  async history(run: string): Promise<RunEvent[]> {
    await this.find(run);
    return this.current!.history.events();
  }

  async folderOf(run: string): Promise<RunFolder> {
    await this.find(run);
    return this.current!.folder;
  }

  describeEngines(): Promise<EnginesReport> {
    return this.connect().describe();
  }

  /** Ends the trainer. A run that is in progress gets a moment for its last checkpoint. */
  async close(): Promise<void> {
    if (this.link && this.current && isActive(this.current.history.state)) {
      const stopped = this.untilInactive();
      this.link.send({ type: 'stop' });
      await Promise.race([stopped, new Promise((resolve) => setTimeout(resolve, 5000).unref())]);
    }
    await this.link?.close();
    this.link = undefined;
    await this.current?.folder.flushed();
  }

  /** Resolves when no trainer is at work on the current run. */
  untilInactive(): Promise<void> {
    return new Promise((resolve) => {
      if (!this.current || !isActive(this.current.history.state)) resolve();
      else this.waiting.push(resolve);
    });
  }

  private async launch(resume: boolean): Promise<void> {
    const { facts, folder, document, threads } = this.current!;
    this.take({ type: 'state', run: facts.run, state: 'preparing' });
    if (this.used) {
      await this.link?.close();
      this.link = undefined;
    }
    const link = this.connect();
    this.used = true;
    const { checkpointSeconds } = this.options;
    const request = {
      ...{ run: facts.run, document, dataset: facts.dataset, checkpoint: folder.checkpoint, resume },
      ...(facts.engine !== undefined && { engine: facts.engine }),
      ...(threads !== undefined && { threads }),
      ...(checkpointSeconds !== undefined && { checkpointSeconds }),
    };
    link.send({ type: 'start', request, watch: this.watch });
  }

  private connect(): TrainerLink {
    if (this.link) return this.link;
    const { spawn = forkTrainer, patience = 60_000 } = this.options;
    const link: TrainerLink = new TrainerLink({
      ...{ spawn, patience },
      onEvent: (event) => this.take(event),
      onLost: (how) => {
        if (this.link !== link) return;
        this.link = undefined;
        this.lose(how);
      },
    });
    this.link = link;
    this.used = false;
    return link;
  }

  private take(event: RunEvent): void {
    if (!this.current || event.run !== this.current.facts.run) return;
    const { history, folder } = this.current;
    history.add(event);
    folder.log(event);
    this.options.onEvent(event);
    if (!isActive(history.state)) for (const resolve of this.waiting.splice(0)) resolve();
  }

  private lose(how: string): void {
    if (!this.current || !isActive(this.current.history.state)) return;
    const { facts, history } = this.current;
    const { checkpointStep } = history;
    const rest =
      checkpointStep === undefined
        ? 'There was no checkpoint yet: the run can be begun anew.'
        : `The run can go on from its last checkpoint, step ${checkpointStep}.`;
    this.take({
      type: 'failed',
      run: facts.run,
      message: `The trainer's process is gone (${how}). The drawing is not affected. ${rest}`,
      lost: true,
      ...(checkpointStep !== undefined && { checkpointStep }),
    });
  }

  private refuseSecond(): void {
    if (!this.current || !isActive(this.current.history.state)) return;
    const { facts, history } = this.current;
    throw new Error(
      `"${facts.name}" is still training (step ${history.step} of ${history.totalSteps}). Stop it first.`,
    );
  }

  private async find(run: string): Promise<void> {
    await this.lookForLost();
    if (this.current?.facts.run !== run) throw new Error(`There is no run "${run}" here any more.`);
  }

  /** A run that was under way when the app itself was lost: it can be recovered too. Looked for once. */
  private lookForLost(): Promise<void> {
    this.looked ??= this.readLost();
    return this.looked;
  }

  private async readLost(): Promise<void> {
    if (this.current) return;
    try {
      const folder = await latestRunFolder(this.options.runs);
      if (!folder) return;
      const facts = await folder.readFacts();
      const history = new RunHistory(await folder.readLog());
      const belongsToAnother = facts.host !== process.pid && isRunning(facts.host);
      if ((!isActive(history.state) && history.state !== 'lost') || belongsToAnother) return;
      const document = await folder.readDocument();
      if (this.current) return;
      this.current = { facts, folder, document, history };
      if (isActive(history.state)) this.lose('the app ended while it ran');
    } catch {
      // A folder that cannot be read is no run to offer.
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
