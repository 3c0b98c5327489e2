import type { z } from 'zod';
import type { FromTrainer, toTrainerSchema } from '@shared/contract/trainerMessages';
import { startBeat } from './beat';
import { openChannel } from './channel';
import { checkDatabase } from './checkDatabase';
import { describeEngines } from './describe';
import { answering } from './inference/answering';
import { evaluateTrained } from './inference/evaluateTrained';
import { predictTrained } from './inference/predictTrained';
import { ResidentAnswerer } from './inference/residentAnswerer';
import { lossSurface } from './inference/surface/lossSurface';
import { timeBlocks } from './inference/timeBlocks';
import { timeInference } from './inference/timeInference';
import { tryEngine } from './tryEngine';
import { Runner } from './runner';

/** The trainer's process: does what the host asks, one run at a time, and ends with the host. */

type Message = z.output<typeof toTrainerSchema>;
type Handlers = { readonly [Type in Message['type']]: (message: Extract<Message, { type: Type }>) => unknown };

const heartbeatInterval = 1000;
/** Milliseconds that a run has for its last checkpoint once the process is to end. */
const patience = 20_000;

const channel = openChannel();
const send = (message: FromTrainer) => channel.send(message);
const resident = new ResidentAnswerer(send);
let runner: Runner | undefined;

const handlers: Handlers = {
  describe: async () => send({ type: 'described', report: await describeEngines() }),
  tryEngine: async ({ engine, place }) => send({ type: 'tried', trial: await tryEngine(engine, place) }),
  checkDatabase: ({ file }) => {
    const fault = checkDatabase(file);
    send({ type: 'databaseChecked', ...(fault !== undefined && { fault }) });
  },
  evaluate: ({ request }) => answering(send, evaluateTrained(request, send)),
  predict: ({ request }) => answering(send, predictTrained(request, send)),
  time: ({ request }) => answering(send, timeInference(request, send)),
  surface: ({ request }) => answering(send, lossSurface(request, send)),
  timeBlocks: ({ request }) => answering(send, timeBlocks(request, send)),
  open: ({ request }) => answering(send, resident.open(request)),
  ask: ({ ask }) => answering(send, resident.ask(ask)),
  start: async ({ request, watch }) => {
    // Not even a moment's wait where there is none before: messages right after the start count for this run.
    if (runner) await runner.close();
    runner = new Runner(request, (event) => send({ type: 'event', event }), watch);
  },
  pause: () => runner?.controls.pause(),
  resume: () => runner?.controls.resume(),
  stop: () => runner?.controls.stop(),
  setLearningRate: ({ learningRate }) => runner?.controls.setLearningRate(learningRate),
  watch: ({ watch }) => runner?.controls.setWatch(watch),
};

channel.onMessage((message) => (handlers[message.type] as (message: Message) => unknown)(message));
/** Ends the process, its run with a checkpoint. */
async function end(): Promise<void> {
  setTimeout(() => process.exit(1), patience).unref();
  try {
    await runner?.close();
    await channel.flushed();
  } finally {
    process.exit(0);
  }
}

channel.onClose(() => void end());
// A shutdown or a terminal that closes sends these to every process of the group, whatever the host makes of its own.
process.on('SIGTERM', () => void end()).on('SIGHUP', () => void end());
// Ctrl-C in a terminal reaches every process of its group; the host decides what becomes of the run.
process.on('SIGINT', () => {});

startBeat();
setInterval(() => send({ type: 'heartbeat' }), heartbeatInterval);
send({ type: 'ready' });
