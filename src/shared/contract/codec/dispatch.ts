import { z } from 'zod';
import { requests, type Handlers, type RequestName } from '../contract';
import { saidTextOf } from '../../messages/saidError';
import { failureSchema, RequestError, type Failure } from '../errors';

/** What a transport sends back for a request. */
export type Outcome = { readonly value: unknown } | { readonly failure: Failure };

// `undefined` is lost when encoded: the outcome then has no `value`.
const outcomeSchema = z.union([
  z.object({ failure: failureSchema }),
  // Strict, so that a failure that breaks the contract is not taken for an answer.
  z.strictObject({ value: z.unknown().optional() }),
]);

const isRequestName = (name: string): name is RequestName => Object.hasOwn(requests, name);

/**
 * Handles one request from a transport: validates its name and input against the contract, calls the handler, and validates
 * the result. Never throws.
 */
export async function dispatch(handlers: Handlers, name: string, input: unknown): Promise<Outcome> {
  if (!isRequestName(name)) return { failure: { kind: 'invalid', message: `There is no request "${name}".` } };
  return answer(handlers, name, input);
}

async function answer<Name extends RequestName>(handlers: Handlers, name: Name, input: unknown): Promise<Outcome> {
  const contract = requests[name];
  const parsed = contract.input.safeParse(input);
  if (!parsed.success) return { failure: { kind: 'invalid', message: `${name}: ${describe(parsed.error)}` } };
  try {
    const handler: (input: never) => Promise<unknown> = handlers[name];
    const given = contract.output.safeParse(await handler(parsed.data as never));
    if (given.success) return { value: given.data };
    return {
      failure: {
        kind: 'failed',
        message: `${name} returned a response that breaks the contract: ${describe(given.error)}`,
      },
    };
  } catch (error) {
    return { failure: { kind: error instanceof RequestError ? error.kind : 'failed', ...saidTextOf(error) } };
  }
}

/** The value in an outcome that a transport brought back; throws `RequestError` for failures. */
export function settle(outcome: unknown): unknown {
  const parsed = outcomeSchema.safeParse(outcome);
  if (!parsed.success) throw new RequestError({ kind: 'unreachable', message: 'The response is not from Netloom.' });
  if ('failure' in parsed.data) throw new RequestError(parsed.data.failure);
  return parsed.data.value;
}

/** `document.nodes.3.block: Invalid input: expected string, received number`, one part for each fault, five at most. */
function describe(error: z.ZodError): string {
  const parts = error.issues
    .slice(0, 5)
    .map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '));
  return parts.join('; ') + (error.issues.length > 5 ? `; and ${error.issues.length - 5} more` : '');
}
