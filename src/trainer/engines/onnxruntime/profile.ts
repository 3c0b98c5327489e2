import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { scopeOf } from '@shared/targets/onnx';
import { median } from '@shared/tensor/median';
import type { BlockTimes } from '../engine';
import type { Session, SessionOptions } from './runtime';

/** An op that was run; ONNX Runtime writes one such entry for every node at every run, times in microseconds. */
const entrySchema = z.object({ cat: z.string(), name: z.string(), dur: z.number() });
const suffix = '_kernel_time';

/** The times of a session's ops, which ONNX Runtime writes to a file of its own when the profile ends. */
export class Profile {
  private readonly folder = mkdtempSync(join(tmpdir(), 'netloom-profile-'));

  get options(): SessionOptions {
    return { enableProfiling: true, profileFilePrefix: join(this.folder, 'ops') };
  }

  /** Ends the profile, and reads it. */
  end(session: Session): BlockTimes {
    session.endProfiling();
    const [file] = readdirSync(this.folder);
    if (file === undefined) throw new Error('ONNX Runtime wrote no profile. Measure again.');
    return blockTimes(z.array(entrySchema).parse(JSON.parse(readFileSync(join(this.folder, file), 'utf8'))));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function blockTimes(entries: readonly z.infer<typeof entrySchema>[]): BlockTimes {
  const ops = new Map<string, number[]>();
  for (const { cat, name, dur } of entries) {
    if (cat !== 'Node' || !name.endsWith(suffix)) continue;
    const op = name.slice(0, -suffix.length);
    const times = ops.get(op);
    if (times) times.push(dur);
    else ops.set(op, [dur]);
  }
  const blocks = new Map<string, number>();
  let [elsewhere, runs] = [0, 0];
  for (const [op, [, ...times]] of ops) {
    if (times.length === 0) continue;
    runs = Math.max(runs, times.length);
    const milliseconds = median(times) / 1000;
    const scope = scopeOf(op);
    if (scope === '') elsewhere += milliseconds;
    else blocks.set(scope, (blocks.get(scope) ?? 0) + milliseconds);
  }
  return { blocks, elsewhere, runs };
}
