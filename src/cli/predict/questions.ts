import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { analyze } from '@shared/compiler/analyze';
import { taskOf } from '@shared/compiler/task/ofDocument';
import { mostGiven } from '@shared/contract/answers';
import type { Question } from '@shared/contract/trainerMessages';
import { entries } from '@shared/data/entry';
import type { NetloomDocument } from '@shared/document/schema';
import { messageOf } from '@shared/errors/messageOf';
import { BadInput } from '../exitCodes';

/** What a command line gives to predict. */
export interface GivenInputs {
  /** Files, texts and `test:INDEX`, each for the only Input. */
  readonly inputs: readonly string[];
  /** `NAME=VALUE` for each Input of one more example. */
  readonly input: readonly string[];
  /** Examples of the test set. */
  readonly example: readonly number[];
}

/** A question, as it is called in what is printed. */
export interface NamedQuestion {
  readonly name: string;
  readonly question: Question;
}

type Given = Question[string];

/** `test:3`: an example of the test set. */
const examplePattern = /^test:(.*)$/;

/** The questions that a command line asks. Throws `BadInput` where an Input is missing or not there. */
export async function questionsOf(document: NetloomDocument, given: GivenInputs): Promise<NamedQuestion[]> {
  const paths = document.nodes.filter(({ block }) => block === 'Input').map(({ id }) => id);
  const { feeds } = taskOf(document, analyze(document));
  const isTyped = (path: string): boolean => {
    const kind = feeds.find((feed) => feed.path === path)?.field.kind;
    return kind !== undefined && entries[kind] !== undefined;
  };
  const ofValue = (path: string, value: string) => givenFor(value, isTyped(path));
  const questions: NamedQuestion[] = [];
  for (const name of given.inputs) {
    const index = examplePattern.exec(name)?.[1];
    if (index !== undefined) questions.push({ name, question: exampleOf(paths, indexOf(name, index)) });
    else if (paths.length === 1) questions.push({ name, question: { [paths[0]!]: await ofValue(paths[0]!, name) } });
    else throw new BadInput(severalInputs(paths));
  }
  for (const index of given.example) questions.push({ name: `test:${index}`, question: exampleOf(paths, index) });
  if (given.input.length > 0) {
    const pairs = given.input.map((text) => pairOf(text, paths));
    const missing = paths.filter((path) => !pairs.some(([name]) => name === path));
    if (missing.length > 0) throw new BadInput(`${missing.join(', ')} is given nothing. ${severalInputs(paths)}`);
    const values = await Promise.all(pairs.map(async ([path, value]) => [path, await ofValue(path, value)] as const));
    questions.push({ name: given.input.join(' '), question: Object.fromEntries(values) });
  }
  if (questions.length === 0) throw new BadInput('Nothing to answer. Give a file, a text, or --example NUMBER.');
  return questions;
}

const severalInputs = (paths: readonly string[]): string =>
  `Give each Input what it takes: ${paths.map((path) => `--input ${path}=…`).join(' ')}.`;

const exampleOf = (paths: readonly string[], index: number): Question =>
  Object.fromEntries(paths.map((path): [string, Given] => [path, { kind: 'example', index }]));

function indexOf(text: string, index: string): number {
  if (!/^\d{1,9}$/.test(index)) throw new BadInput(`"${text}" should be test:INDEX, such as test:0.`);
  return Number(index);
}

function pairOf(text: string, paths: readonly string[]): readonly [path: string, value: string] {
  const at = text.indexOf('=');
  const path = text.slice(0, at);
  if (at === -1 || !paths.includes(path))
    throw new BadInput(`--input ${text} should be NAME=VALUE, with the name of an Input: ${paths.join(', ')}.`);
  return [path, text.slice(at + 1)];
}

/** An image by its file; letters and numbers as they are, or as a file has them. */
async function givenFor(value: string, isTyped: boolean): Promise<Given> {
  const index = examplePattern.exec(value)?.[1];
  if (index !== undefined) return { kind: 'example', index: indexOf(value, index) };
  if (!isTyped) return { kind: 'file', path: resolve(value) };
  const found = await stat(value).catch(() => undefined);
  if (!found?.isFile()) return { kind: 'text', text: value };
  if (found.size > mostGiven.letters)
    throw new BadInput(`${value} has ${found.size} bytes; a text has ${mostGiven.letters} at most.`);
  try {
    return { kind: 'text', text: await readFile(value, 'utf8') };
  } catch (error) {
    throw new BadInput(`${value} cannot be read: ${messageOf(error)}.`);
  }
}
