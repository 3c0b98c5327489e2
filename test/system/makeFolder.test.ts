import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '@system/makeFolder';
import { temporaryFolder } from '../support/home';

describe('making a folder', () => {
  it('makes those above it too, and leaves what is there', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', 'ç d'), { minLength: 1, maxLength: 5 }),
        fc.nat(5),
        (names, made) => {
          const top = temporaryFolder();
          mkdirSync(join(top, ...names.slice(0, made)), { recursive: true });
          const path = join(top, ...names);
          makeFolder(relative(process.cwd(), path));
          makeFolder(path);
          expect(statSync(path).isDirectory()).toBe(true);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('says what stands in the way', () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, 'text');
    expect(() => makeFolder(file)).toThrow('EEXIST');
    expect(() => makeFolder(join(file, 'inside'))).toThrow('ENOTDIR');
  });

  it.runIf(existsSync('/proc'))('ends with an error where the system makes none', () => {
    expect(() => makeFolder('/proc/netloom')).toThrow('ENOENT');
    expect(() => makeFolder('/proc/netloom/a/b')).toThrow('ENOENT');
  });
});
