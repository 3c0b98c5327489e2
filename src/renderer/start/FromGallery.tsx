import type { NetworkCard as Network } from '@shared/contract/cards';
import { useRequest } from '../client/useRequest';
import { CardGrid } from '../gallery/CardGrid';
import { lectureKey } from '../gallery/filters';
import { openGallery } from '../gallery/galleryStore';
import { NetworkCard } from '../gallery/NetworkCard';

/** Networks of the gallery to build on: small, and ready to train. */
const templates = ['small-cnn', 'resnet-20', 'unet-shapes', 'denoise-digits'];

/** Networks of the gallery to look at. */
const samples = ['lenet-5', 'vgg-16', 'googlenet', 'resnet-50'];

/** Templates, some networks of the gallery, and the lectures that lead through it. */
export function FromGallery() {
  const { output, error } = useRequest('documents.cards', undefined);
  if (error !== undefined)
    return (
      <p className="error-text" role="alert">
        The gallery cannot be shown: {error}
      </p>
    );
  if (!output) return <p className="hint">Loading the gallery…</p>;
  const { networks, lectures } = output;
  const called = (keys: readonly string[]) =>
    keys.flatMap((key) => networks.find((network) => network.key === key) ?? []);
  return (
    <>
      <section aria-label="Templates">
        <header className="start-header">
          <h2>Templates</h2>
        </header>
        <Cards label="Templates" networks={called(templates)} />
      </section>
      <section aria-label="Gallery">
        <header className="start-header">
          <h2>Gallery</h2>
          <button type="button" className="link" onClick={() => openGallery()}>
            All {networks.length} networks
          </button>
        </header>
        <Cards label="From the gallery" networks={called(samples)} />
      </section>
      <section aria-label="Lectures">
        <header className="start-header">
          <h2>Lectures</h2>
        </header>
        <div className="start-lectures">
          {lectures.map(({ id, title }) => (
            <button key={id} type="button" className="button" onClick={() => openGallery(lectureKey(id))}>
              <span className="start-lecture-id">{id}</span> {title}
            </button>
          ))}
        </div>
      </section>
    </>
  );
}

function Cards({ label, networks }: { readonly label: string; readonly networks: readonly Network[] }) {
  return (
    <CardGrid label={label} items={networks}>
      {(network, tabIndex) => <NetworkCard network={network} tabIndex={tabIndex} />}
    </CardGrid>
  );
}
