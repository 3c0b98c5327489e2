import type { ELK, ElkNode } from 'elkjs/lib/elk-api';

let idle: Promise<ELK> | undefined;

/** elk runs in its own worker; both load when first needed. */
async function start(): Promise<ELK> {
  const { default: Elk } = await import('elkjs/lib/elk-api');
  return new Elk({
    workerFactory: () => new Worker(new URL('elkjs/lib/elk-worker.min.js', import.meta.url), { type: 'module' }),
  });
}

/**
 * Lays a graph out. elk cannot be asked to stop: a layout that is aborted loses its worker.
 * @returns the graph with places; nothing where it was aborted
 */
export async function layoutInWorker(graph: ElkNode, signal: AbortSignal): Promise<ElkNode | undefined> {
  const taken = idle ?? start();
  idle = undefined;
  const engine = await taken;
  const aborted = new Promise<undefined>((resolve) => {
    if (signal.aborted) resolve(undefined);
    signal.addEventListener('abort', () => resolve(undefined));
  });
  let laid: ElkNode | undefined;
  try {
    laid = await Promise.race([aborted, engine.layout(graph)]);
  } finally {
    if (laid && !idle) idle = taken;
    else engine.terminateWorker();
  }
  return laid;
}
