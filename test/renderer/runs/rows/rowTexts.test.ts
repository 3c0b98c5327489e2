import { afterEach, expect, it } from 'vitest';
import type { RunRow } from '@shared/contract/runRecords';
import { datasetOf, deviceOf, inWords } from '@renderer/runs/rows/rowTexts';
import { asSaidText, hostSaying } from '@shared/messages/hostSaying';
import { speak } from '../../../support/speak';

afterEach(() => speak('english'));

const { message: device, said: deviceSaid } = asSaidText(hostSaying('engine', 'cpu', 2));
const row = { dataset: 'Digits behind a crosshair', generated: 'crosshair', device, deviceSaid } as RunRow;

it('a run of the list is described in the language of the page', async () => {
  expect([datasetOf(row), deviceOf(row)]).toEqual(['Digits behind a crosshair', 'CPU · 2 threads']);
  await speak('chinese');
  expect(datasetOf(row)).not.toBe(row.dataset);
  expect(deviceOf(row)).toBe('CPU · 2 个线程');
  const { message, said } = asSaidText(hostSaying('runList', 'eventsLost'));
  expect(inWords(message, said)).toMatch(/^此运行的事件已丢失/);
});

it('what people or earlier versions named stays as it is', async () => {
  await speak('german');
  const mine = { dataset: 'Meine Bilder', device: 'CPU · 2 threads' } as RunRow;
  expect([datasetOf(mine), deviceOf(mine), deviceOf({} as RunRow)]).toEqual(['Meine Bilder', mine.device, undefined]);
});
