import { useRequest } from '../client/useRequest';
import { CardGrid } from '../gallery/CardGrid';
import { FileCard } from '../gallery/FileCard';
import { openGallery } from '../gallery/galleryStore';
import { useWords } from '../words/currentWords';
import { galleryWords } from '../words/english/gallery';
import { startWords } from '../words/english/start';
import { StartSection } from './StartSection';

/** As many as a row or two hold. */
const most = 8;

/** The drawings that were opened or saved last. */
export function Recent() {
  const words = useWords(startWords);
  const { noDrawings } = useWords(galleryWords);
  const { output, error, loading } = useRequest('documents.recent', undefined);
  const files = output ?? [];
  return (
    <StartSection
      title={words.recent}
      more={
        files.length > most && (
          <button type="button" className="link" onClick={() => openGallery('documents')}>
            {words.allDrawings}
          </button>
        )
      }
    >
      {error !== undefined && (
        <p className="error-text" role="alert">
          {error}
        </p>
      )}
      {error === undefined && !loading && files.length === 0 && <p className="hint">{noDrawings}</p>}
      <CardGrid label={words.recentDrawings} items={files.slice(0, most)}>
        {(file, tabIndex) => <FileCard file={file} tabIndex={tabIndex} />}
      </CardGrid>
    </StartSection>
  );
}
