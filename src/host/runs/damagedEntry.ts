import { z } from 'zod';
import { messageOf } from '@shared/errors/messageOf';
import { HostError } from '@shared/messages/hostError';
import { hostSaying } from '@shared/messages/hostSaying';
import type { Row } from './connection';

/** An entry of the list of runs that this version cannot read. The list leaves it out, and names it. */
export class DamagedEntry extends HostError {
  override readonly name = 'DamagedEntry';

  constructor({ id, name, folder }: Row, reason: string) {
    super(hostSaying('runList', 'leftOut', String(name), String(id), reason, String(folder)));
  }
}

/** Carries out what reads an entry. Throws a `DamagedEntry` where that throws. */
export function readEntry<Result>(row: Row, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw new DamagedEntry(row, reasonOf(error).replace(/\s+/g, ' ').slice(0, 200));
  }
}

/** The value in a column that holds JSON. */
export function jsonIn<Schema extends z.ZodType>(row: Row, column: string, schema: Schema): z.output<Schema> {
  try {
    return schema.parse(JSON.parse(String(row[column])));
  } catch (error) {
    throw new Error(`${column}: ${reasonOf(error)}`, { cause: error });
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof z.ZodError)) return messageOf(error);
  const [issue] = error.issues;
  return [issue?.path.join('.'), issue?.message].filter(Boolean).join(': ');
}
