import type { NetworkCard as Network } from '@shared/contract/cards';
import { useRequest } from '../client/useRequest';
import { CardGrid } from '../gallery/CardGrid';
import { lectureKey } from '../gallery/filters';
import { openGallery } from '../gallery/galleryStore';
import { NetworkCard } from '../gallery/NetworkCard';
import { useWords } from '../words/currentWords';
import { commandsWords } from '../words/english/commands';
import { galleryWords } from '../words/english/gallery';
import { galleryNetworksWords } from '../words/english/galleryNetworks';
import { startWords } from '../words/english/start';
import { withNetworkName } from '../words/galleryDrawings';
import { StartSection } from './StartSection';

/** Networks of the gallery to build on: small, and ready to train. */
const templates = ['small-cnn', 'resnet-20', 'unet-shapes', 'denoise-digits'];

/** Networks of the gallery to look at. */
const samples = ['lenet-5', 'vgg-16', 'googlenet', 'resnet-50'];

/** Templates, some networks of the gallery, and the lectures that lead through it. */
export function FromGallery() {
  const words = useWords(startWords);
  const { loading, notShown, lectureNumber } = useWords(galleryWords);
  const { lectures: titles } = useWords(galleryNetworksWords);
  const galleryTitle = useWords(commandsWords).labels['file.gallery'];
  const { output, error } = useRequest('documents.cards', undefined);
  if (error !== undefined)
    return (
      <p className="error-text" role="alert">
        {notShown(error)}
      </p>
    );
  if (!output) return <p className="hint">{loading}</p>;
  const { networks, lectures } = output;
  const called = (keys: readonly string[]) =>
    keys.flatMap((key) => networks.filter((network) => network.key === key).map(withNetworkName));
  return (
    <>
      <StartSection title={words.templates}>
        <Cards label={words.templates} networks={called(templates)} />
      </StartSection>
      <StartSection
        title={galleryTitle}
        more={
          <button type="button" className="link" onClick={() => openGallery()}>
            {words.allNetworks(networks.length)}
          </button>
        }
      >
        <Cards label={words.fromGallery} networks={called(samples)} />
      </StartSection>
      <StartSection title={words.lectures}>
        <div className="start-lectures">
          {lectures.map(({ id, title }) => (
            <button key={id} type="button" className="button" onClick={() => openGallery(lectureKey(id))}>
              <span className="start-lecture-id">{lectureNumber(id)}</span> {titles[id] ?? title}
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
