import type { DataForm } from './dataForm';
import type { TrainingPlan } from './plan';
import { isSetApart } from './validation';

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

/** `training`, `test` and what lies between, and what images are standardised by. */
export function loadLines(data: DataForm, plan: TrainingPlan): string[] {
  const { derived, isStandardised, validation } = plan;
  const loaded = `load_data(${data.place === undefined ? '' : 'options.data'})`;
  const apart = isSetApart(plan, data);
  const splits = validation && !apart ? 'training, validation, test' : 'training, test';
  return [
    `${splits} = ${derived.length > 0 ? `map(with_derived, ${loaded})` : loaded}`,
    ...(apart ? ['training, validation = set_apart(training)'] : []),
    ...(isStandardised ? ['mean, deviation = measure(training)'] : []),
  ];
}
