import { useMemo } from 'react';
import type { Abilities } from '@shared/contract/answers';
import { numbersOf } from '@shared/data/columnBytes';
import { answerViews } from '../answers';
import { sampleViews } from '../samples';
import { RangeBar } from './RangeBar';
import { useTry } from './asking/tryStore';
import { useWords } from '../words/currentWords';
import { tryItWords } from '../words/english/tryIt';

/** Width of pictures, pixels. */
const width = 112;

/** What one Output answers, and what is true where that is known. */
export function OutputView({ path, range, isOnly }: Abilities['outputs'][number] & { readonly isOnly: boolean }) {
  const words = useWords(tryItWords);
  const answer = useTry(({ tried }) => tried?.outputs.find(({ output }) => output === path));
  const inputs = useTry(({ tried }) => tried?.inputs);
  const values = useMemo(() => answer && numbersOf('float32', answer.prediction), [answer]);
  const image = useMemo(() => {
    const found = Object.values(inputs ?? {}).find(({ field }) => field.kind === 'image');
    return found && { field: found.field, values: numbersOf(found.field.dtype, found.bytes) };
  }, [inputs]);
  const truth = useMemo(() => answer?.truth && numbersOf(answer.field.dtype, answer.truth), [answer]);
  const Answer = answer && answerViews[answer.field.kind];
  const Truth = answer && sampleViews[answer.field.kind].Picture;
  return (
    <section className="try-part" aria-label={words.output(path)} aria-live="polite">
      <h3>
        {isOnly ? words.answer : path}
        {answer && truth && !Truth && (
          <span className="hint"> {words.testSetSays(sampleViews[answer.field.kind].text(answer.field, truth))}</span>
        )}
      </h3>
      <div className="try-answer">
        {answer && Answer && values && (
          <div>
            <Answer target={answer.field} shape={answer.shape} values={values} image={image} width={width} />
            {range && values.length === 1 && <RangeBar value={values[0]!} range={range} />}
          </div>
        )}
        {answer && truth && Truth && (
          <figure>
            <Truth field={answer.field} values={truth} width={width} image={image} />
            <figcaption className="hint">{words.testSet}</figcaption>
          </figure>
        )}
      </div>
    </section>
  );
}
