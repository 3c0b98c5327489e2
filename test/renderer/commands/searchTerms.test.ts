import { afterEach, expect, test } from 'vitest';
import { commandCategories, commandIds, commandsIn } from '@shared/contract/commands';
import { searchTerms } from '@renderer/commands/searchTerms';
import { speak } from '../../support/speak';

afterEach(() => speak('english'));

test('every command stands in one menu', () => {
  expect(commandCategories.flatMap(commandsIn).toSorted()).toEqual(commandIds.toSorted());
});

test('a command is found by terms of the page’s language and of English, and by its English name', async () => {
  await speak('german');
  expect(searchTerms('network.timing')).toEqual(expect.arrayContaining(['Durchsatz', 'throughput', 'Inference time…']));
  expect(searchTerms('edit.cut')).toEqual(['Cut']);
});

test('terms are parted by the commas of each language', async () => {
  await speak('chinese');
  expect(searchTerms('file.gallery')).toEqual(expect.arrayContaining(['示例', '讲座', 'LeNet', 'certificates']));
});
