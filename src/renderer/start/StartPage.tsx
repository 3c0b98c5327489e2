import { setBeginsWithPage, useBeginsWithPage } from '../files/startChoice';
import { LessonCards } from '../lessons/LessonCards';
import { PageFrame } from '../widgets/PageFrame';
import { Begin } from './Begin';
import { FromGallery } from './FromGallery';
import { Recent } from './Recent';
import { StartSection } from './StartSection';
import { Unsaved } from './Unsaved';
import { useWords } from '../words/currentWords';
import { lessonsWords } from '../words/english/lessons';
import { startWords } from '../words/english/start';
import './startPage.css';

/** What one may begin with: unsaved work, a new drawing, a recent one, a template, the gallery, a file that is dropped. */
export function StartPage() {
  const lessons = useWords(lessonsWords);
  return (
    <PageFrame title="Netloom" tools={<BeginsWithPage />}>
      <div className="start">
        <div className="start-contents">
          <Unsaved />
          <Begin />
          <Recent />
          <StartSection title={lessons.title}>
            <LessonCards />
          </StartSection>
          <FromGallery />
        </div>
      </div>
    </PageFrame>
  );
}

function BeginsWithPage() {
  const words = useWords(startWords);
  const begins = useBeginsWithPage();
  return (
    <label className="start-choice" title={words.showAtStartHint}>
      <input type="checkbox" checked={begins} onChange={({ target }) => setBeginsWithPage(target.checked)} />{' '}
      {words.showAtStart}
    </label>
  );
}
