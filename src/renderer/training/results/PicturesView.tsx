import { useMemo, type ReactNode } from 'react';
import { fromBase64 } from '@shared/learning/results/base64';
import type { Picture, Pictures } from '@shared/learning/results/pictures';
import type { Field } from '@shared/data/field';
import { sampleViews } from '../../samples';
import type { ResultProps } from './resultProps';
import { useTestExamples, type Sample } from './useTestExamples';
import { useWords } from '../../words/currentWords';
import { resultsWords } from '../../words/english/results';
import './picturesView.css';

/** Pixels that a picture is wide. */
const width = 84;

interface PicturesViewProps {
  readonly result: Pictures;
  readonly output: ResultProps<'masks' | 'images'>['output'];
  /** Of an answer, without its axis of classes. */
  readonly shape: Field['shape'];
  /** `4.2 % of pixels wrong` */
  errorOf(error: number): string;
  /** What the colours mean, of the values that are shown. */
  legend?(shown: readonly Sample[]): ReactNode;
}

/** Examples with the image that the network was given, the target, and its answer: the worst ones, then the first ones. */
export function PicturesView({ result, output, shape, errorOf, legend }: PicturesViewProps) {
  const words = useWords(resultsWords);
  const { target, image } = output;
  const { worst } = result;
  // Of a few examples the first may all be among the worst.
  const first = useMemo(
    () => result.first.filter(({ index }) => !worst.some((each) => each.index === index)),
    [result.first, worst],
  );
  const pictures = useMemo(() => [...worst, ...first], [worst, first]);
  const names = useMemo(() => [...new Set([image ?? target.name, target.name])], [image, target.name]);
  const { examples, error } = useTestExamples(
    pictures.map(({ index }) => index),
    names,
  );
  const answers = useMemo(
    () =>
      pictures.map(({ pixels }): Sample => ({
        field: { ...target, shape, dtype: 'uint8' },
        values: fromBase64(pixels),
      })),
    [pictures, target, shape],
  );
  const row = (picture: Picture, place: number) => {
    const example = examples?.[place];
    const given = image === undefined ? undefined : example?.[image];
    const wanted = example?.[target.name];
    return (
      <li key={place}>
        <div>
          <Drawn name="image" of={picture} sample={image === target.name ? undefined : given} />
          <Drawn name="target" of={picture} sample={wanted} image={given} />
          <Drawn name="answer" of={picture} sample={answers[place]!} image={given} />
        </div>
        <span>{errorOf(picture.error)}</span>
      </li>
    );
  };
  return (
    <div className="pictures">
      {error !== undefined && <p className="error-text">{error}</p>}
      {legend?.([...answers, ...(examples ?? []).flatMap((example) => example[target.name] ?? [])])}
      {worst.length > 0 && <h5>{words.largestErrors}</h5>}
      <ol>{worst.map((picture, at) => row(picture, at))}</ol>
      {first.length > 0 && <h5>{words.firstExamples}</h5>}
      <ol>{first.map((picture, at) => row(picture, worst.length + at))}</ol>
    </div>
  );
}

interface DrawnProps {
  readonly name: 'image' | 'target' | 'answer';
  readonly of: Picture;
  readonly sample: Sample | undefined;
  readonly image?: Sample | undefined;
}

/** One picture with what it is. */
function Drawn({ name, of: { index }, sample, image }: DrawnProps) {
  const words = useWords(resultsWords);
  const Picture = sample && sampleViews[sample.field.kind].Picture;
  const under = useMemo(() => image && sample && sampledAs(image, sample.field.shape), [image, sample]);
  if (!sample || !Picture) return null;
  const field = { ...sample.field, name: words.pictureOf(index, words.pictures[name]) };
  return (
    <figure>
      <Picture field={field} values={sample.values} width={width} image={under} />
      <figcaption>{words.pictures[name]}</figcaption>
    </figure>
  );
}

/** An image at the size of what is drawn over it: of a large one pictures keep every second pixel, or every third. */
function sampledAs({ field, values }: Sample, [rows = 1, columns = 1]: Field['shape']): Sample {
  const [height = 1, wide = 1, channels = 1] = field.shape;
  const step = Math.ceil(height / rows);
  if (step === 1) return { field, values };
  const sampled = new Uint8Array(rows * columns * channels);
  for (let place = 0; place < rows * columns; place++) {
    const [row, column] = [step * Math.floor(place / columns), step * (place % columns)];
    const from = (row * wide + column) * channels;
    sampled.set(values.subarray(from, from + channels), place * channels);
  }
  return { field: { ...field, shape: [rows, columns, channels] }, values: sampled };
}
