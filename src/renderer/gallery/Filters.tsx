import { useWords } from '../words/currentWords';
import { galleryWords } from '../words/english/gallery';
import type { FilterGroup } from './filters';
import { galleryStore, useGallery } from './galleryStore';
import type { Yours } from './useYours';

interface FiltersProps {
  readonly groups: readonly FilterGroup[];
  readonly yours: readonly Yours[];
}

/** What the gallery is narrowed to; one filter at a time. */
export function Filters({ groups, yours }: FiltersProps) {
  const words = useWords(galleryWords);
  return (
    <nav className="gallery-filters" aria-label={words.filters}>
      {groups.map(({ label, filters }) => (
        <section key={label} aria-label={label}>
          <h2 className="eyebrow">{label}</h2>
          {filters.map(({ key, label: name, networks }) => (
            <Choice key={key} filter={key} label={name} count={networks.length} />
          ))}
        </section>
      ))}
      <section aria-label={words.yours}>
        <h2 className="eyebrow">{words.yours}</h2>
        {yours.map(({ key, label, count }) => (
          <Choice key={key} filter={key} label={label} count={count} />
        ))}
      </section>
    </nav>
  );
}

function Choice({ filter, label, count }: { readonly filter: string; readonly label: string; readonly count: number }) {
  const isChosen = useGallery((state) => state.filter === filter);
  return (
    <button
      type="button"
      className="gallery-filter"
      aria-current={isChosen || undefined}
      onClick={() => galleryStore.setState({ filter })}
    >
      <span>{label}</span> <span className="gallery-count">{count}</span>
    </button>
  );
}
