import type { DataForm } from './data';
import type { TrainingPlan } from './plan';

/** The command's options. */
export function optionLines({ place, help }: DataForm): string[] {
  return [
    'parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])',
    ...(place === undefined ? [] : [`parser.add_argument("--data", type=Path, default=${place}, help="${help}")`]),
    'parser.add_argument("--weights", help="weights to start from, as Netloom exports them")',
    'parser.add_argument("--epochs", type=int, default=EPOCHS)',
    'parser.add_argument("--out", type=Path, default=Path("trained.safetensors"))',
    'options = parser.parse_args()',
  ];
}

/** `training` and `test`, and what images are standardised by. */
export function loadLines({ place }: DataForm, { derived, isStandardised }: TrainingPlan): string[] {
  const loaded = `load_data(${place === undefined ? '' : 'options.data'})`;
  return [
    `training, test = ${derived.length > 0 ? `map(with_derived, ${loaded})` : loaded}`,
    ...(isStandardised ? ['mean, deviation = measure(training)'] : []),
  ];
}
