import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder that goes away with the test. Nothing may be at work in it any more by then: that would make this fail. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'netloom-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
