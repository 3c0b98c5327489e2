import { isOfFormat } from '../../../data/facts';
import { isGenerated } from '../../../data/generated';
import { labelledFields } from '../../../data/labelledImages';
import type { SplitName } from '../../../data/reader';
import type { DatasetReference } from '../../../data/reference';
import type { NetloomDocument } from '../../../document/schema';
import { quote } from '../values';
import type { DataForm } from './dataForm';
import { planTraining, type TrainingPlan } from './plan';
import { recipeForm } from './recipeForm';
import { indented } from './script';

/** The file beside a script that holds data which Netloom wrote. */
export const dataFile = 'data.safetensors';

type Reference<Kind extends DatasetReference['kind']> = Extract<DatasetReference, { kind: Kind }>;

export type DataForms = {
  readonly [Kind in DatasetReference['kind']]?: (reference: Reference<Kind>, plan: TrainingPlan) => DataForm;
};

const signature = 'def load_data(place: Path) -> list[dict[str, np.ndarray]]:';
const imagesAndLabels = 'Images (uint8, channels last) and their labels, of each split: training, test.';
const [image, label] = [quote(labelledFields.image), quote(labelledFields.label)];

/** The tensor in `dataFile` of a split's field. */
export const dataTensorName = (split: SplitName, field: string) => `${split}/${field}`;

/** Whether Netloom writes the data: Python would have to draw its random numbers, or scale images as it does. */
const isWritten = (reference: DatasetReference): boolean => isGenerated(reference) || isOfFormat(reference);

/** Fields in the file that Netloom wrote. */
function writtenForm({ fields, validation }: TrainingPlan): DataForm {
  const splits = ['train', ...(validation ? ['validation'] : []), 'test'];
  const all = `(${splits.map(quote).join(', ')})`;
  const described = ['training', ...splits.slice(1)].join(', ');
  return {
    givesValidation: true,
    place: `Path(__file__).with_name(${quote(dataFile)})`,
    help: 'the examples that Netloom wrote beside this script',
    lines: [
      signature,
      `    """Fields of all examples, of each split: ${described}. Images are uint8, channels last."""`,
      '    from safetensors.numpy import load_file',
      '',
      '    data = load_file(place)',
      `    fields = [${fields.map(quote).join(', ')}]`,
      ...(validation === 'given'
        ? [
            '    training, validation, test = (',
            '        {name: data[f"{split}/{name}"] for name in fields if f"{split}/{name}" in data}',
            `        for split in ${all}`,
            '    )',
            '    # Without validation examples, the test examples stand in for them.',
            '    return [training, validation or test, test]',
          ]
        : [`    return [{name: data[f"{split}/{name}"] for name in fields} for split in ${all}]`]),
    ],
  };
}

/** Data sets that are read in one way in every framework. */
export const commonDataForms: DataForms = {
  idx: ({ consecutive }) => ({
    place: 'Path("data")',
    help: 'the folder with the four IDX files, packed (.gz) or not',
    lines: [
      'def read_idx(path: Path) -> np.ndarray:',
      '    """An IDX file: two zero bytes, the type (8: unsigned bytes), the rank, the extents, the values."""',
      '    with (gzip.open if path.suffix == ".gz" else open)(path, "rb") as file:',
      '        content = file.read()',
      '    if content[:3] != b"\\0\\0\\x08":',
      '        raise ValueError(f"{path} should be an IDX file of unsigned bytes")',
      '    rank = content[3]',
      '    extents = np.frombuffer(content, ">i4", rank, offset=4)',
      '    return np.frombuffer(content, np.uint8, offset=4 + 4 * rank).reshape(extents)',
      '',
      '',
      signature,
      `    """${imagesAndLabels}"""`,
      '    splits = []',
      '    for names in (("train",), ("t10k", "test")):',
      '        files = [path for path in sorted(place.iterdir()) if any(name in path.name for name in names)]',
      '        images, labels = (',
      '            next((path for path in files if kind in path.name), None) for kind in ("images", "labels")',
      '        )',
      '        if images is None or labels is None:',
      '            raise FileNotFoundError(f"{place} should hold files named {names[-1]}…images and {names[-1]}…labels")',
      '        pixels, numbers = read_idx(images), read_idx(labels)',
      `        splits.append({${image}: pixels[..., None] if pixels.ndim == 3 else pixels, ${label}: numbers})`,
      ...(consecutive
        ? [
            '    # The labels that occur are numbered from 0.',
            `    occurring = np.unique(np.concatenate([each[${label}] for each in splits]))`,
            '    for each in splits:',
            `        each[${label}] = np.searchsorted(occurring, each[${label}])`,
          ]
        : []),
      '    return splits',
    ],
  }),
};

/** `load_data` of data that a framework downloads itself. @param lines give the `splits`: images and labels of each */
export function downloadedData(lines: readonly string[]): DataForm {
  return {
    place: 'Path("data")',
    help: 'where MNIST is kept; it is downloaded once',
    lines: [
      signature,
      `    """MNIST. ${imagesAndLabels}"""`,
      ...indented([...lines, `return [{${image}: images[..., None], ${label}: labels} for images, labels in splits]`]),
    ],
  };
}

/** How a data set is loaded in a framework. */
export function dataForm(forms: DataForms, plan: TrainingPlan): DataForm {
  if (isWritten(plan.dataset)) return writtenForm(plan);
  const all: DataForms = { ...commonDataForms, ...forms };
  type Form = (reference: DatasetReference, plan: TrainingPlan) => DataForm;
  return recipeForm<DatasetReference, Form>(all, plan.dataset, 'data set')(plan.dataset, plan);
}

/** Fields that a script reads from `dataFile`, of every split; nothing where it has its data from elsewhere. */
export function writtenFields(document: NetloomDocument): readonly string[] | undefined {
  return isWritten(document.recipe.dataset) ? planTraining(document).fields : undefined;
}
