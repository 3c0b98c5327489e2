import type { Client } from '@shared/contract/contract';
import type { Abilities, Given, Tried } from '@shared/contract/answers';
import { sentenceOfError } from '../../words/errorSentence';
import { sizeOf } from '@shared/tensor/shape';
import { ownRun, runStore } from '../../run/runStore';
import { onWatchChange, watchedMaps } from '../../run/watchedTiles';
import { tryStore } from './tryStore';

/** Whether a question is on its way, and whether a newer one waits: the latest wins, so that no queue grows. */
let [isAsking, isWanted] = [false, false];

/**
 * Makes what a run has learned ready, and asks anew whenever its weights or the nodes that are seen change. Returns the
 * function that lets it go.
 */
export function openTry(client: Client, run: string): () => void {
  const { run: before } = tryStore.getState();
  // What was given to another drawing may not fit this one.
  tryStore.setState({
    run,
    error: undefined,
    abilities: undefined,
    ...(before !== run && { given: {}, tried: undefined }),
  });
  client.request('try.open', { run }).then(
    (abilities) => {
      if (tryStore.getState().run !== run) return;
      const { given } = tryStore.getState();
      const isKnown = abilities.inputs.every(({ path }) => given[path]);
      tryStore.setState({ abilities, given: isKnown ? given : startingWith(abilities) });
      ask(client);
    },
    (error: unknown) => fail(run, error),
  );
  const stopWatching = onWatchChange(() => ask(client));
  const stopListening = runStore.subscribe((state, previous) => {
    const [now, then] = [ownRun(state), ownRun(previous)];
    if (now?.checkpointStep !== then?.checkpointStep || now?.state !== then?.state) ask(client);
  });
  return () => {
    stopWatching();
    stopListening();
    tryStore.setState({ abilities: undefined });
    runStore.setState({ tried: undefined });
    void client.request('try.close', { run }).catch(() => undefined);
  };
}

/** The first example; without any an empty image, and nothing where something must be typed. */
function startingWith({ inputs, examples }: Abilities): Record<string, Given> {
  if (examples > 0) return exampleOf(inputs, 0);
  return Object.fromEntries(
    inputs
      .filter(({ field }) => field.kind === 'image')
      .map(({ path, field }) => [path, { kind: 'values', bytes: new Uint8Array(sizeOf(field.shape)) }]),
  );
}

const exampleOf = (inputs: Abilities['inputs'], index: number): Record<string, Given> =>
  Object.fromEntries(inputs.map(({ path }) => [path, { kind: 'example', index }]));

/** Gives every Input what an example of the test set has. */
export function giveExample(client: Client, index: number): void {
  const { abilities } = tryStore.getState();
  if (abilities) give(client, exampleOf(abilities.inputs, index));
}

/** Gives Inputs something else, and asks for the answer. */
export function give(client: Client, given: Readonly<Record<string, Given>>): void {
  keep(given);
  ask(client);
}

/** Keeps what is typed and is not whole yet: nothing is asked. */
export function keep(given: Readonly<Record<string, Given>>): void {
  tryStore.setState((state) => ({ given: { ...state.given, ...given }, error: undefined }));
}

function ask(client: Client): void {
  isWanted = true;
  if (!isAsking) void answerAll(client);
}

async function answerAll(client: Client): Promise<void> {
  isAsking = true;
  while (isWanted) {
    isWanted = false;
    await answerLatest(client);
  }
  isAsking = false;
}

async function answerLatest(client: Client): Promise<void> {
  const { run, abilities, given } = tryStore.getState();
  if (run === undefined || !abilities?.inputs.every(({ path }) => given[path])) return;
  try {
    const tried = await client.request('try.ask', { run, question: given, featureMaps: watchedMaps() });
    // The tab was closed meanwhile.
    if (tryStore.getState().abilities !== abilities) return;
    tryStore.setState(({ given: latest }) => ({
      ...{ tried, error: undefined },
      given: decoded(latest, given, tried),
    }));
    showFeatureMaps(tried);
  } catch (error) {
    fail(run, error);
  }
}

/** Files that were decoded are not sent again: their pixels stand for them, and can be drawn on. */
function decoded(
  latest: Readonly<Record<string, Given>>,
  asked: Readonly<Record<string, Given>>,
  { inputs = {} }: Tried,
): Record<string, Given> {
  return Object.fromEntries(
    Object.entries(latest).map(([path, each]) => {
      const values = inputs[path];
      return [
        path,
        each.kind === 'image' && each === asked[path] && values ? { kind: 'values', bytes: values.bytes } : each,
      ];
    }),
  );
}

/** A file that cannot be read leaves what was there before; a text stays as it is typed. */
function fail(run: string, error: unknown): void {
  tryStore.setState((state) => {
    if (state.run !== run) return state;
    const given = Object.fromEntries(
      Object.entries(state.given).flatMap(([path, each]): [string, Given][] => {
        if (each.kind !== 'image') return [[path, each]];
        const before = state.tried?.inputs?.[path];
        return before ? [[path, { kind: 'values', bytes: before.bytes }]] : [];
      }),
    );
    return { error: sentenceOfError(error), given };
  });
}

/** The maps along the canvas are those of what is tried. */
function showFeatureMaps({ featureMaps }: Tried): void {
  const step = ownRun(runStore.getState())?.checkpointStep ?? 0;
  runStore.setState({ tried: new Map(featureMaps.map(({ path, tiles }) => [path, { step, tiles }])) });
}

/** Says, in words, what is wrong before anything is asked. */
export function refuse(error: string): void {
  tryStore.setState({ error });
}
