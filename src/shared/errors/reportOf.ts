import { messageOf } from './messageOf';

/** What a log keeps of something that was thrown: its message and, where it has one, its stack. */
export function reportOf(thrown: unknown): { message: string; detail?: string } {
  const detail = thrown instanceof Error ? thrown.stack : undefined;
  return { message: messageOf(thrown), ...(detail !== undefined && { detail }) };
}
