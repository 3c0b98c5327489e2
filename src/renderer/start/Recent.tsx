import { useRequest } from '../client/useRequest';
import { CardGrid } from '../gallery/CardGrid';
import { FileCard } from '../gallery/FileCard';
import { openGallery } from '../gallery/galleryStore';
import { StartSection } from './StartSection';

/** As many as a row or two hold. */
const most = 8;

/** The drawings that were opened or saved last. */
export function Recent() {
  const { output, error, loading } = useRequest('documents.recent', undefined);
  const files = output ?? [];
  return (
    <StartSection
      title="Recent"
      more={
        files.length > most && (
          <button type="button" className="link" onClick={() => openGallery('documents')}>
            All your drawings
          </button>
        )
      }
    >
      {error !== undefined && (
        <p className="error-text" role="alert">
          {error}
        </p>
      )}
      {error === undefined && !loading && files.length === 0 && (
        <p className="hint">No drawings yet. Drawings that you save or open appear here.</p>
      )}
      <CardGrid label="Recent drawings" items={files.slice(0, most)}>
        {(file, tabIndex) => <FileCard file={file} tabIndex={tabIndex} />}
      </CardGrid>
    </StartSection>
  );
}
