import { afterEach, expect, test } from 'vitest';
import { commandCategories, commandIds, commandsIn } from '@shared/contract/commands';
import { searchTerms } from '@renderer/commands/searchTerms';
import { languageStore } from '@renderer/words/currentWords';
import { languages } from '@renderer/words/languages';

afterEach(() => languageStore.setState({ language: 'english' }, true));

test('every command stands in one menu', () => {
  expect(commandCategories.flatMap(commandsIn).toSorted()).toEqual(commandIds.toSorted());
});

test('a command is found by terms of the page’s language and of English, and by its English name', async () => {
  languageStore.setState({ language: 'german', translated: await languages.german.load!() }, true);
  expect(searchTerms('network.timing')).toEqual(expect.arrayContaining(['Durchsatz', 'throughput', 'Inference time…']));
  expect(searchTerms('edit.cut')).toEqual(['Cut']);
});

test('terms are parted by the commas of each language', async () => {
  languageStore.setState({ language: 'chinese', translated: await languages.chinese.load!() }, true);
  expect(searchTerms('file.gallery')).toEqual(expect.arrayContaining(['示例', '讲座', 'LeNet', 'certificates']));
});
