import { useEffect, useState, type ComponentType } from 'react';
import { fetchAhead } from '../browser/fetchAhead';
import { busyUntil, started } from '../browser/started';
import { sentenceOfError } from '../words/errorSentence';
import { useWords } from '../words/currentWords';
import { widgetsWords } from '../words/english/widgets';

/**
 * A part of the interface that loads once the app has started: when it is first shown, or by itself.
 * React's `lazy` would show `waiting` for 300 ms even where the file is there after 30.
 */
export function later<Props extends object = object>(
  load: () => Promise<ComponentType<Props>>,
  waiting: React.JSX.Element,
): (props: Props) => React.JSX.Element {
  type Part = ComponentType<Props>;
  const { here, fetch } = fetchAhead(load);
  return function Later(props) {
    const words = useWords(widgetsWords);
    const [answer, setAnswer] = useState<{ Part?: Part; failure?: string }>({ Part: here() });
    useEffect(() => {
      if (answer.Part || answer.failure !== undefined) return;
      const part = started.then(fetch);
      busyUntil(part);
      void part.then(
        (Part) => setAnswer({ Part }),
        (error: unknown) => setAnswer({ failure: sentenceOfError(error) }),
      );
    }, [answer]);
    const { Part, failure } = answer;
    if (Part) return <Part {...props} />;
    if (failure === undefined) return waiting;
    return (
      <p className="empty" role="alert">
        {words.notLoaded(failure)}{' '}
        <button type="button" className="button" onClick={() => setAnswer({})}>
          {words.tryAgain}
        </button>
      </p>
    );
  };
}
