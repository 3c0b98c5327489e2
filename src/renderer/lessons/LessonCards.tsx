import { lessonNames, lessonOf, stepsOf, type LessonName } from '@shared/lessons';
import { useWords } from '../words/currentWords';
import { lessonsWords } from '../words/english/lessons';
import { doneOf, isComplete, openLesson, useLessons } from './lessonStore';
import './lessonCards.css';

/** Every lesson as a card: what it is about, how long it takes, how far one is. */
export function LessonCards() {
  return (
    <ul className="lesson-cards">
      {lessonNames.map((name) => (
        <li key={name}>
          <LessonCard name={name} />
        </li>
      ))}
    </ul>
  );
}

function LessonCard({ name }: { readonly name: LessonName }) {
  const words = useWords(lessonsWords);
  const done = useLessons((state) => doneOf(state, name).length);
  const complete = useLessons((state) => isComplete(state, name));
  const { title, about } = words.texts[name];
  const { minutes, decks } = lessonOf(name);
  const all = stepsOf(name).length;
  return (
    <button type="button" className="lesson-card" onClick={() => openLesson(name)}>
      <strong>{title}</strong>
      <span>{about}</span>
      <span className="lesson-card-facts">{words.about(minutes, decks.join(', '))}</span>
      <span className="lesson-card-progress" data-complete={complete || undefined}>
        <span className="lesson-card-bar" aria-hidden="true">
          <span style={{ width: `${(100 * done) / all}%` }} />
        </span>
        {complete ? words.complete : words.progress(done, all)}
      </span>
    </button>
  );
}
