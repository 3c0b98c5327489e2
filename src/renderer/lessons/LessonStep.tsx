import { useEffect, useState } from 'react';
import { Check } from 'lucide-react';
import { answerTo, stepsOf } from '@shared/lessons';
import { useClient } from '../client/ClientContext';
import { formatCount } from '../format/units';
import { showPage } from '../ui/uiStore';
import { useWords } from '../words/currentWords';
import { lessonsWords } from '../words/english/lessons';
import { AnswerForm } from './AnswerForm';
import { doneOf, goToStep, leaveLesson, noteStep, useLessons, type OpenLesson } from './lessonStore';
import { usePointer } from './pointAt';
import { draw, showStep } from './showStep';
import { useLessonState } from './useLessonState';

/** What is said below a step: a reply to an answer, or that it was shown. */
interface Reply {
  readonly step: number;
  readonly text: string;
}

/** The shown step of the open lesson: what to do, whether it is done, and ways on. */
export function LessonStep({ open }: { readonly open: OpenLesson }) {
  const words = useWords(lessonsWords);
  const client = useClient();
  const state = useLessonState();
  const { name, step: at } = open;
  const steps = stepsOf(name);
  const [id, step] = steps[at]!;
  const done = useLessons((each) => doneOf(each, name));
  const isDone = done.includes(id);
  const { title, steps: texts } = words.texts[name];
  const text = (texts as Readonly<Record<string, StepTexts>>)[id]!;
  const [hinted, setHinted] = useState(-1);
  const [reply, setReply] = useState<Reply>();
  usePointer(isDone || step.kind === 'ask' ? undefined : step.region);

  const holds = step.kind === 'do' && step.isDone(state);
  useEffect(() => {
    if (holds) noteStep(name, id);
  }, [holds, name, id]);

  const say = (said: string) => setReply({ step: at, text: said });
  const onShow = () => {
    if (step.kind === 'do') {
      void showStep(client, step.show, words.undo(title));
      return say(words.shown);
    }
    const answer = answerTo(step, state);
    if (answer === undefined) return say(words.unknown);
    onRight(answer);
  };
  const onRight = (answer: number) => {
    noteStep(name, id);
    say(words.right(formatCount(Number(answer.toPrecision(6)))));
    if (step.kind === 'ask' && step.reveal) draw(step.reveal, words.undo(title));
  };
  const isLast = at === steps.length - 1;
  const said = reply?.step === at ? reply.text : undefined;
  const status = isDone ? (isLast && said === undefined ? words.allDone : (said ?? words.stepDone(at + 1))) : said;
  return (
    <>
      <header className="lesson-header">
        <h2 className="lesson-title">{title}</h2>
        <span className="lesson-count">{words.step(at + 1, steps.length)}</span>
        <ol className="lesson-dots" aria-hidden="true">
          {steps.map(([each], index) => (
            <li key={each} data-done={done.includes(each) || undefined} data-current={index === at || undefined} />
          ))}
        </ol>
        <button type="button" className="button button-quiet lesson-leave" onClick={leaveLesson}>
          {words.leave}
        </button>
      </header>
      <p className="lesson-text">{text.text}</p>
      {hinted === at && <p className="lesson-hint">{text.hint}</p>}
      <div className="lesson-row">
        {step.kind === 'ask' && !isDone && (
          <AnswerForm
            key={id}
            question={step}
            state={state}
            mistakes={text.mistakes ?? {}}
            onRight={onRight}
            onReply={say}
          />
        )}
        <p className="lesson-status" role="status" data-done={isDone || undefined}>
          {isDone && <Check size={14} aria-hidden="true" />}
          {status}
        </p>
        <div className="lesson-buttons">
          <button type="button" className="button" disabled={at === 0} onClick={() => goToStep(at - 1)}>
            {words.back}
          </button>
          {!isDone && (
            <button
              type="button"
              className="button"
              aria-pressed={hinted === at}
              onClick={() => setHinted(hinted === at ? -1 : at)}
            >
              {words.hint}
            </button>
          )}
          {!isDone && (
            <button type="button" className="button" onClick={onShow}>
              {words.showMe}
            </button>
          )}
          {isLast && isDone ? (
            <button
              type="button"
              className="button button-primary"
              onClick={() => {
                leaveLesson();
                showPage('start');
              }}
            >
              {words.finish}
            </button>
          ) : (
            <button
              type="button"
              className={isDone ? 'button button-primary' : 'button'}
              disabled={!isDone || isLast}
              onClick={() => goToStep(at + 1)}
            >
              {words.next}
            </button>
          )}
        </div>
      </div>
    </>
  );
}

interface StepTexts {
  readonly text: string;
  readonly hint: string;
  readonly mistakes?: Readonly<Record<string, string>>;
}
