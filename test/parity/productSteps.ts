import { tensorflow } from '@trainer/engines/tensorflow/tensorflow';
import type { Products } from '@trainer/engines/precision';
import { openSession, trainSteps } from '../support/session';

/** A process of its own, since TensorFlow reads its settings once: `productSteps.ts PRODUCTS` prints the losses of some steps. */
const session = await openSession(tensorflow, {}, process.argv[2] as Products);
const { results } = await trainSteps(session, 5);
process.stdout.write(`\nlosses ${JSON.stringify(results.map(({ loss }) => loss))}\n`);
await session.dispose();
