import { hasTab, useTabs } from '../drawing/tabs';
import { switchTo } from '../files/openInTab';
import { useWords } from '../words/currentWords';
import { lessonsWords } from '../words/english/lessons';
import { beginLesson, leaveLesson, useLessons, type OpenLesson } from './lessonStore';
import { LessonStep } from './LessonStep';
import './lesson.css';

/** The lesson that is open, below the canvas: it covers no node. */
export function Lesson() {
  const open = useLessons((state) => state.open);
  return open ? <Opened key={`${open.name} ${open.tab}`} open={open} /> : null;
}

function Opened({ open }: { readonly open: OpenLesson }) {
  const words = useWords(lessonsWords);
  const current = useTabs((state) => state.current);
  const isThere = useTabs((state) => hasTab(state, open.tab));
  const { title } = words.texts[open.name];
  return (
    <section className="lesson" tabIndex={-1} aria-label={words.open(title)}>
      {isThere && current === open.tab ? (
        <LessonStep open={open} />
      ) : (
        <>
          <h2 className="lesson-title">{title}</h2>
          <p className="lesson-text">{isThere ? words.elsewhere : words.closed}</p>
          <div className="lesson-buttons">
            {isThere ? (
              <button type="button" className="button button-primary" onClick={() => switchTo(open.tab)}>
                {words.goThere}
              </button>
            ) : (
              <button type="button" className="button button-primary" onClick={() => beginLesson(open.name)}>
                {words.again}
              </button>
            )}
            <button type="button" className="button" onClick={leaveLesson}>
              {words.leave}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
