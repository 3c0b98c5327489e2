import { afterEach, expect, test } from 'vitest';
import { formatWhen } from '@renderer/format/when';
import { languageStore } from '@renderer/words/currentWords';

const when = new Date(2025, 10, 21, 14, 5).getTime();

afterEach(() => languageStore.setState({ language: 'english' }, true));

test('a date is written as the page’s language writes it, with the year where it is another one', () => {
  expect(formatWhen(when, new Date(2025, 11, 1))).toBe('21 Nov, 14:05');
  expect(formatWhen(when, new Date(2026, 0, 1))).toBe('21 Nov 2025, 14:05');
  languageStore.setState({ language: 'german' });
  expect(formatWhen(when, new Date(2026, 0, 1))).toBe('21. Nov. 2025, 14:05');
  languageStore.setState({ language: 'chinese' });
  expect(formatWhen(when, new Date(2025, 11, 1))).toBe('11月21日 14:05');
});
