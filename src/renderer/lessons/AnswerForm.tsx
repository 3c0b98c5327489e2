import { useState } from 'react';
import { judge, type LessonState, type Question } from '@shared/lessons';
import { useWords } from '../words/currentWords';
import { lessonsWords } from '../words/english/lessons';
import { readAnswer } from './readAnswer';

interface AnswerFormProps {
  readonly question: Question;
  readonly state: LessonState;
  /** The reply to each usual mistake. */
  readonly mistakes: Readonly<Record<string, string>>;
  readonly onRight: (answer: number) => void;
  readonly onReply: (text: string) => void;
}

/** A field for the answer to a question, which is checked when it is sent. */
export function AnswerForm({ question, state, mistakes, onRight, onReply }: AnswerFormProps) {
  const words = useWords(lessonsWords);
  const [text, setText] = useState('');
  const onCheck = () => {
    const answer = readAnswer(text);
    if (answer === undefined) return onReply(words.noNumber);
    const judgement = judge(question, answer, state);
    switch (judgement.kind) {
      case 'right':
        return onRight(answer);
      case 'mistake':
        return onReply(mistakes[judgement.mistake]!);
      case 'unknown':
        return onReply(words.unknown);
      case 'small':
        return onReply(words.tooSmall(text.trim()));
      case 'large':
        return onReply(words.tooLarge(text.trim()));
    }
  };
  return (
    <form
      className="lesson-answer"
      onSubmit={(event) => {
        event.preventDefault();
        onCheck();
      }}
    >
      <label>
        {words.answer}
        <input
          className="field"
          value={text}
          inputMode="decimal"
          autoComplete="off"
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      <button type="submit" className="button">
        {words.check}
      </button>
    </form>
  );
}
