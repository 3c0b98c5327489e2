import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/checkout';
import { FuzzProcess } from './fuzzProcess';
import { inputOf } from './inputOf';
import { targetNames, type TargetName } from './targets';

/** Where inputs are kept that something went wrong with. */
const failures = root('test-results/fuzz');

export interface Failure {
  readonly target: TargetName;
  readonly seed: number;
  readonly fault: string;
  /** The file that holds the input. */
  readonly file: string;
}

/** How far a target is. */
interface Progress {
  readonly target: TargetName;
  readonly process: FuzzProcess;
  readonly aim: number;
  begun: number;
  failed: number;
}

export interface Campaign {
  /** Inputs of each target; targets that are not named are left out. */
  readonly aims: { readonly [Name in TargetName]?: number };
  /** Of the first input of each target; the next one has the next seed. */
  readonly seed: number;
  /** The bundled worker. */
  readonly program: string;
  /** Targets that are fed at the same time. */
  readonly lanes: number;
  /** Milliseconds after which no more inputs are begun. */
  readonly limit?: number;
  onFailure?(failure: Failure): void;
  onProgress?(fed: { readonly [Name in TargetName]?: number }): void;
}

/** Inputs that one lane feeds to a target before it looks for the next. */
const turn = (aim: number) => Math.max(1, Math.round(aim / 100));
/** A target that fails so often has been found out. */
const enough = 20;

/** Feeds every target its inputs, those first that are furthest behind. @returns what went wrong */
export async function carryOut(campaign: Campaign): Promise<Failure[]> {
  const { aims, seed, program, lanes, limit = Number.POSITIVE_INFINITY } = campaign;
  const all: Progress[] = targetNames.flatMap((target) => {
    const aim = aims[target];
    return aim === undefined ? [] : [{ target, process: new FuzzProcess(program, target), aim, begun: 0, failed: 0 }];
  });
  const found: Failure[] = [];
  const waiting = new Set(all);
  const end = performance.now() + limit;
  const next = () => [...waiting].sort((left, right) => left.begun / left.aim - right.begun / right.aim)[0];

  const lane = async (): Promise<void> => {
    for (let progress = next(); progress; progress = next()) {
      waiting.delete(progress);
      for (let left = turn(progress.aim); left > 0 && progress.begun < progress.aim; left--) {
        if (performance.now() > end || progress.failed >= enough) break;
        const current = seed + progress.begun++;
        const fault = await progress.process.feed({ seed: current });
        if (fault === undefined) continue;
        progress.failed += 1;
        const failure = keep(progress.target, current, fault);
        found.push(failure);
        campaign.onFailure?.(failure);
      }
      const goesOn = progress.begun < progress.aim && progress.failed < enough && performance.now() <= end;
      if (goesOn) waiting.add(progress);
      campaign.onProgress?.(Object.fromEntries(all.map(({ target, begun }) => [target, begun])));
    }
  };
  try {
    await Promise.all(Array.from({ length: lanes }, lane));
    return found;
  } finally {
    await Promise.all(all.map(({ process }) => process.close()));
  }
}

function keep(target: TargetName, seed: number, fault: string): Failure {
  const file = join(failures, target, String(seed));
  mkdirSync(join(failures, target), { recursive: true });
  writeFileSync(file, inputOf(target, seed));
  writeFileSync(`${file}.txt`, `${fault}\n`);
  return { target, seed, fault, file };
}
