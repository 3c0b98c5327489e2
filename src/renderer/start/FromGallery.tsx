import type { NetworkCard as Network } from '@shared/contract/cards';
import { useRequest } from '../client/useRequest';
import { CardGrid } from '../gallery/CardGrid';
import { lectureKey } from '../gallery/filters';
import { openGallery } from '../gallery/galleryStore';
import { NetworkCard } from '../gallery/NetworkCard';
import { StartSection } from './StartSection';

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
      <StartSection title="Templates">
        <Cards label="Templates" networks={called(templates)} />
      </StartSection>
      <StartSection
        title="Gallery"
        more={
          <button type="button" className="link" onClick={() => openGallery()}>
            All {networks.length} networks
          </button>
        }
      >
        <Cards label="From the gallery" networks={called(samples)} />
      </StartSection>
      <StartSection title="Lectures">
        <div className="start-lectures">
          {lectures.map(({ id, title }) => (
            <button key={id} type="button" className="button" onClick={() => openGallery(lectureKey(id))}>
              <span className="start-lecture-id">{id}</span> {title}
            </button>
          ))}
        </div>
      </StartSection>
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
