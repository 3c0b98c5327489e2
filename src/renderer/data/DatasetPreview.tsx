import { useMemo } from 'react';
import type { RequestOutput } from '@shared/contract/contract';
import type { DatasetReference } from '@shared/data/reference';
import { formatShape } from '@shared/tensor/shape';
import { formatCount } from '../format/units';
import { StillTiles, tileAt } from '../tiles/StillTiles';
import { tilesOfImages } from '../tiles/tileGrid';
import { useRequest } from '../client/useRequest';

const samples = 40;

type Preview = RequestOutput<'datasets.preview'>;

/** Samples with their labels and how many there are of each class; what is wrong with the data, where something is. */
export function DatasetPreview({ dataset }: { dataset: DatasetReference }) {
  const { output, error, loading } = useRequest('datasets.preview', { dataset, count: samples });
  if (error) {
    return (
      <p className="error-text" role="alert">
        {error}
      </p>
    );
  }
  if (!output) return loading ? <p className="form-hint">Reading the data…</p> : null;
  return (
    <>
      <p className="form-hint">
        {formatCount(output.train)} training images · {formatCount(output.test)} test images ·{' '}
        {formatShape(output.shape)}
      </p>
      {output.remarks.map((remark) => (
        <p key={remark} className="form-hint" role="status">
          {remark}
        </p>
      ))}
      <SampleGrid preview={output} />
      <ClassCounts preview={output} />
    </>
  );
}

function SampleGrid({ preview: { shape, samples: shown, classes } }: { preview: Preview }) {
  const tiles = useMemo(() => tilesOfImages(shape, shown.pixels), [shape, shown.pixels]);
  const name = (label: number | undefined): string => classes[label ?? -1] ?? String(label);
  return (
    <section aria-label="Samples">
      <h3>Training samples</h3>
      <ol className="sample-grid">
        {Array.from({ length: tiles.count }, (_, index) => (
          <li key={index}>
            <StillTiles
              tiles={tileAt(tiles, index)}
              width={28}
              tile={28}
              label={`Sample of ${name(shown.labels[index])}`}
            />
            <span title={name(shown.labels[index])}>{name(shown.labels[index])}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function ClassCounts({ preview: { classes, counts } }: { preview: Preview }) {
  const most = Math.max(1, ...counts);
  return (
    <section aria-label="Class counts">
      <h3>Training images of each class</h3>
      <table className="class-counts">
        <tbody>
          {classes.map((name, index) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="class-bar">
                <div style={{ width: `${(100 * (counts[index] ?? 0)) / most}%` }} />
              </td>
              <td>{formatCount(counts[index] ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
