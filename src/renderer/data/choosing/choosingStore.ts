import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Client, RequestInput, RequestOutput } from '@shared/contract/contract';
import type { DataProgress } from '@shared/data/progress';
import { sentenceOfError } from '../../words/errorSentence';
import { openDialog } from '../../ui/uiStore';
import { readAll, type PathedFile } from './pathedFiles';
import { wordsOf } from '../../words/currentWords';
import { choosingWords } from '../../words/english/choosing';

export type Found = RequestOutput<'datasets.recognise'>;
export type ReadAs = RequestInput<'datasets.recognise'>['as'];

/** How far the choice of data is. */
export interface Choosing {
  /** What is being done, in words. */
  readonly busy?: string;
  /** How far it is, where it takes long. */
  readonly progress?: DataProgress;
  /** The host's handle of the files. */
  readonly chosen?: string;
  readonly found?: Found;
  readonly error?: string;
}

const store = createStore<Choosing>(() => ({}));

export const useChoosing = (): Choosing => useStore(store);

/** Hears how far the host is with the chosen files. @returns a function that stops listening */
export function followLooks(client: Client): () => void {
  return client.on('data', ({ chosen, ...progress }) => {
    const state = store.getState();
    if (state.busy !== undefined && state.chosen === chosen) store.setState({ progress });
  });
}

/** Stops whatever is being done with the chosen files. */
export function stopLooking(client: Client): void {
  const { busy, progress: _, ...rest } = store.getState();
  if (busy === undefined) return;
  latest += 1;
  store.setState(rest, true);
  // What was begun may have ended meanwhile.
  if (rest.chosen !== undefined) void client.request('datasets.stop', { chosen: rest.chosen }).catch(() => undefined);
}

/** Later answers replace earlier ones, whichever comes first. */
let latest = 0;

/** Opens the dialog with nothing chosen. */
export function openChoosing(): void {
  latest += 1;
  store.setState({}, true);
  openDialog('data');
}

/** Sends files of the page to the host, and asks what they are. */
export function chooseFiles(client: Client, files: readonly PathedFile[]): Promise<void> {
  return choose(client, () => upload(client, files));
}

/** Has the host ask for a folder or files, and say what they are. */
export function chooseByDialog(client: Client, what: 'folder' | 'files'): Promise<void> {
  return choose(client, async () => (await client.request('datasets.choose', { what }))?.chosen);
}

/** Has chosen files read in another way. */
export async function readAgain(client: Client, as: ReadAs): Promise<void> {
  const { chosen } = store.getState();
  if (chosen !== undefined) await recognise(client, chosen, as);
}

/** Whether what cannot be read is left out; what was found is the same either way. */
export function setSkip(skip: boolean): void {
  const { found, ...rest } = store.getState();
  if (found?.settings) store.setState({ ...rest, found: { ...found, settings: { ...found.settings, skip } } }, true);
}

/** Does something with the chosen files; says what goes wrong. @returns nothing then */
export async function withChosen<Value>(
  busy: string,
  work: (chosen: string) => Promise<Value>,
): Promise<Value | undefined> {
  const { chosen } = store.getState();
  if (chosen === undefined) return undefined;
  return attempt(busy, () => work(chosen));
}

/** Sends the bytes of files to the host. @returns its handle of them */
export async function upload(client: Client, files: readonly PathedFile[]): Promise<string> {
  return (await client.request('datasets.upload', { files: await readAll(files) })).chosen;
}

/** Has the host say what files are. @param ask gives the host's handle of them, or nothing where the user cancels */
export async function choose(client: Client, ask: () => Promise<string | undefined>): Promise<void> {
  const chosen = await attempt(wordsOf(choosingWords).readingFiles, ask);
  if (chosen === undefined) return;
  store.setState({ chosen }, true);
  await recognise(client, chosen, undefined);
}

async function recognise(client: Client, chosen: string, as: ReadAs): Promise<void> {
  const found = await attempt(wordsOf(choosingWords).lookingAtFiles, () =>
    client.request('datasets.recognise', { chosen, ...(as !== undefined && { as }) }),
  );
  if (found) store.setState({ chosen, found }, true);
}

/** Does one thing at a time; what was begun before is no longer heard. */
async function attempt<Value>(busy: string, work: () => Promise<Value>): Promise<Value | undefined> {
  const own = ++latest;
  const { error: _, progress: _before, ...before } = store.getState();
  store.setState({ ...before, busy }, true);
  try {
    const value = await work();
    if (own !== latest) return undefined;
    const { busy: _done, progress: _at, ...rest } = store.getState();
    store.setState(rest, true);
    return value;
  } catch (failure) {
    if (own !== latest) return undefined;
    const { busy: _failed, progress: _at, ...rest } = store.getState();
    store.setState({ ...rest, error: sentenceOfError(failure) }, true);
    return undefined;
  }
}
