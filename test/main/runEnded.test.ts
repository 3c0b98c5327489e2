import { afterEach, expect, it } from 'vitest';
import { runEventSchema } from '@shared/contract/events';
import { noticeOf } from '../../src/main/runEnded';
import { speak } from '../../src/main/words';
import { hostSaying, hostInEnglish } from '@shared/messages/hostSaying';

afterEach(() => speak('english'));

const finished = (seconds: number) =>
  runEventSchema.parse({ type: 'finished', run: 'a', seconds, test: { loss: 0.03456, metrics: { accuracy: 0.99 } } });

it('the end of a long run and a failure are said to people who look elsewhere, and nothing else is', () => {
  expect(noticeOf(finished(600))).toEqual({ title: 'Training finished', body: 'Test loss 0.0346.' });
  expect(noticeOf(finished(5))).toBeUndefined();
  const failed = runEventSchema.parse({ type: 'failed', run: 'a', message: 'The loss is not a number.', lost: false });
  expect(noticeOf(failed)).toEqual({ title: 'Training failed', body: 'The loss is not a number.' });
  expect(noticeOf(runEventSchema.parse({ type: 'state', run: 'a', state: 'running' }))).toBeUndefined();
});

it('the end of a run is said in the language of the page', async () => {
  await speak('german');
  expect(noticeOf(finished(600))).toEqual({ title: 'Training abgeschlossen', body: 'Testverlust 0.0346.' });
  const said = hostSaying('run', 'memoryRanOut');
  const failed = runEventSchema.parse({ type: 'failed', run: 'a', message: hostInEnglish(said), said, lost: false });
  expect(noticeOf(failed)?.body).toMatch(/^Der Speicher reichte nicht\. /);
});
