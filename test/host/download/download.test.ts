import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { download } from '@host/download/download';
import { createMeter, type Progress } from '@host/download/meter';
import { DiskFull, DownloadInterrupted } from '@host/download/problems';
import { lookAt, Refused } from '@host/download/request';
import { temporaryFolder } from '../../support/home';
import { breakingAfter, send, serveFiles, sha256Of, someBytes } from '../../support/fileServer';

const bytes = someBytes(200_000);
const integrity = { algorithm: 'sha256', hex: sha256Of(bytes) } as const;

/** A place for the file, with what an earlier try left there. */
function placeWith(part?: Buffer): string {
  const file = join(temporaryFolder(), 'library.whl');
  if (part) writeFileSync(`${file}.part`, part);
  return file;
}

describe('a download', () => {
  it('writes the whole file, tells how far it is, and leaves nothing else', async () => {
    const { url } = await serveFiles(send(bytes));
    const file = placeWith();
    const reported: (readonly [number, number | undefined])[] = [];
    await download({ url: url('/a'), file, integrity, onProgress: (done, total) => reported.push([done, total]) });
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(readdirSync(join(file, '..'))).toEqual(['library.whl']);
    expect(reported[0]).toEqual([0, bytes.length]);
    expect(reported.at(-1)).toEqual([bytes.length, bytes.length]);
  });

  it('goes on by itself where the connection breaks, and asks only for what is missing', async () => {
    const { options, onProgress } = breakingAfter(70_000);
    const { url, asked } = await serveFiles(send(bytes, options));
    const file = placeWith();
    await download({ url: url('/a'), file, integrity, onProgress });
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(asked).toEqual(['GET /a', 'GET /a bytes=70000-', 'GET /a bytes=140000-']);
  });

  it('goes on from what an earlier call left', async () => {
    const { url, asked } = await serveFiles(send(bytes));
    const file = placeWith(bytes.subarray(0, 150_000));
    await download({ url: url('/a'), file, integrity });
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(asked).toEqual(['GET /a bytes=150000-']);
  });

  it('begins anew where the server knows no ranges', async () => {
    const { url } = await serveFiles(send(bytes, { ranges: false }));
    const file = placeWith(bytes.subarray(0, 150_000));
    await download({ url: url('/a'), file, integrity });
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it.each([
    ['another file', someBytes(150_001).subarray(1)],
    ['more than there is', someBytes(300_000)],
  ])('begins anew where what was left is of %s', async (_, part) => {
    const { url } = await serveFiles(send(bytes));
    const file = placeWith(part);
    await download({ url: url('/a'), file, integrity });
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it('takes what is already whole as it is', async () => {
    const { url, asked } = await serveFiles(send(bytes));
    const file = placeWith(bytes);
    await download({ url: url('/a'), file, integrity });
    expect(readFileSync(file).equals(bytes)).toBe(true);
    await download({ url: url('/a'), file, integrity });
    expect(asked).toEqual(['GET /a bytes=200000-']);
  });

  it('does not trust what was left where nothing tells the right file', async () => {
    const { url, asked } = await serveFiles(send(bytes));
    const file = placeWith(bytes.subarray(0, 1000));
    await download({ url: url('/a'), file });
    expect(asked).toEqual(['GET /a']);
  });

  it('throws away what has another hash, and says so', async () => {
    const { url } = await serveFiles(send(Buffer.from('not a library')));
    const file = placeWith();
    const failing = download({ url: url('/a'), file, integrity });
    await expect(failing).rejects.toThrow(Refused);
    await expect(failing).rejects.toThrow(/127\.0\.0\.1:\d+ sent as library\.whl is not the right file: its SHA256/);
    expect(readdirSync(join(file, '..'))).toEqual([]);
  });

  it.each([404, 403])('is refused at once by an answer of %i', async (status) => {
    const { url, asked } = await serveFiles((_, response) => response.writeHead(status).end());
    const failing = download({ url: url('/a'), file: placeWith(), integrity });
    await expect(failing).rejects.toThrow(`has no library.whl for us: it answered ${status}`);
    expect(asked).toHaveLength(1);
  });

  it('is refused at once where nobody listens', async () => {
    const failing = download({ url: 'http://127.0.0.1:9/a', file: placeWith(), integrity });
    await expect(failing).rejects.toThrow('127.0.0.1:9 cannot be reached');
  });

  it('gives up a server that accepts and then says nothing', async () => {
    const { url } = await serveFiles(() => {});
    const patience = { answer: 150, piece: 150, pause: 10 };
    const failing = download({ url: url('/a'), file: placeWith(), integrity, patience });
    await expect(failing).rejects.toThrow('cannot be reached: it did not answer in time');
  });

  it('that stalls again and again ends in words, and keeps what came', async () => {
    const { url } = await serveFiles((request, response) => {
      if (request.headers.range) return;
      response.writeHead(200, { 'content-length': bytes.length }).write(bytes.subarray(0, 90_000));
    });
    const file = placeWith();
    const failing = download({ url: url('/a'), file, integrity, patience: { answer: 100, piece: 100, pause: 10 } });
    await expect(failing).rejects.toThrow(DownloadInterrupted);
    await expect(failing).rejects.toThrow(/broke off .*The 0\.1 MB that came are kept: try again/);
    expect(readFileSync(`${file}.part`).equals(bytes.subarray(0, 90_000))).toBe(true);
  });

  it('can be cancelled, keeps what came, and goes on from there the next time', async () => {
    const { url, asked } = await serveFiles((request, response) => {
      if (request.headers.range) return send(bytes)(request, response);
      response.writeHead(200, { 'content-length': bytes.length }).write(bytes.subarray(0, 90_000));
    });
    const file = placeWith();
    const cancelling = new AbortController();
    const onProgress = (done: number) => done === 90_000 && cancelling.abort(new Error('enough'));
    const failing = download({ url: url('/a'), file, integrity, signal: cancelling.signal, onProgress });
    await expect(failing).rejects.toThrow('enough');
    expect(existsSync(file)).toBe(false);
    await download({ url: url('/a'), file, integrity });
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(asked.at(-1)).toBe('GET /a bytes=90000-');
  });

  it.skipIf(process.platform !== 'linux')('says that the disk is full, and how much it needs', async () => {
    const { url } = await serveFiles(send(bytes));
    const file = placeWith();
    symlinkSync('/dev/full', `${file}.part`);
    const failing = download({ url: url('/a'), file, integrity });
    await expect(failing).rejects.toThrow(DiskFull);
    await expect(failing).rejects.toThrow(/is full\. It needs 0\.2 MB\. Make room/);
  });
});

describe('a look at an address', () => {
  it('tells the size without fetching', async () => {
    const { url, asked } = await serveFiles(send(bytes));
    expect(await lookAt(url('/a'))).toMatchObject({ bytes: bytes.length });
    expect(asked).toEqual(['HEAD /a']);
  });

  it('fails where nothing stands there', async () => {
    const { url } = await serveFiles((_, response) => response.writeHead(404).end());
    await expect(lookAt(url('/a'))).rejects.toThrow('it answered 404 (Not Found)');
  });
});

describe('the meter', () => {
  it('tells the speed of the last seconds and the time left, not more often than five times a second', () => {
    const reported: Progress[] = [];
    let now = 0;
    const meter = createMeter(
      (progress) => reported.push(progress),
      () => now,
    );
    for (now = 0; now <= 20_000; now += 20)
      meter(now < 10_000 ? now * 10 : 100_000 + (now - 10_000) * 1000, 20_000_000);
    expect(reported.length).toBeLessThanOrEqual(101);
    expect(reported.at(-1)!.bytesPerSecond).toBeCloseTo(1_000_000, 0);
    expect(reported.at(-1)!.secondsLeft).toBeCloseTo((20_000_000 - reported.at(-1)!.done) / 1e6, 3);
  });
});
