import { messageOf } from '../errors/messageOf';
import { say, type Saying } from '../messages/saying';

/** Why a text is not JSON: where it goes wrong, as far as the error of `JSON.parse` says it; else in the error's words. */
export function jsonFault(error: unknown, text: string): Saying {
  const message = messageOf(error);
  const position = /position (\d+)/.exec(message)?.[1];
  if (message.includes('end of JSON') || Number(position) >= text.length) return fault(say('reading', 'endsEarly'));
  if (position !== undefined) {
    const lines = text.slice(0, Number(position)).split('\n');
    return fault(say('reading', 'wrongAt', lines.length, lines.at(-1)!.length + 1));
  }
  const excerpt = /".*(?= is not valid JSON$)/s.exec(message)?.[0];
  return fault(excerpt === undefined ? message : say('reading', 'wrongNear', excerpt));
}

const fault = (reason: Saying | string): Saying => say('reading', 'notJson', reason);
