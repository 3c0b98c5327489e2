import { hostInEnglish, hostSaying, type HostText } from '@shared/messages/hostSaying';
import { runProgram } from './runProgram';

/** An NVIDIA card as its driver describes it. Memory in MiB, as `nvidia-smi` counts. */
export interface NvidiaCard {
  readonly name: string;
  readonly driver: string;
  readonly totalMebibytes: number;
  readonly usedMebibytes: number;
}

const query = ['--query-gpu=index,uuid,name,driver_version,memory.total,memory.used', '--format=csv,noheader,nounits'];

/**
 * The cards that CUDA programs may use, the one that they take first in front. Empty where there is no card or no
 * driver.
 */
export async function nvidiaCards(environment: NodeJS.ProcessEnv = process.env): Promise<NvidiaCard[]> {
  try {
    const options = { env: environment, signal: AbortSignal.timeout(5_000) };
    const { code, output } = await runProgram('nvidia-smi', query, options);
    return code === 0 ? parseNvidiaSmi(output, environment['CUDA_VISIBLE_DEVICES']) : [];
  } catch {
    return [];
  }
}

/**
 * Reads what `nvidia-smi` prints for the query above.
 * @param visible CUDA_VISIBLE_DEVICES: indices or identifiers, in the order in which programs see the cards; all where
 * absent, those before the first that does not exist otherwise
 */
export function parseNvidiaSmi(text: string, visible?: string): NvidiaCard[] {
  const cards = text
    .split('\n')
    .map((line) => line.split(',').map((field) => field.trim()))
    .filter((fields) => fields.length === 6 && /^\d+$/.test(fields[0]!))
    .map(([index, uuid, name, driver, total, used]) => ({
      ...{ index: index!, uuid: uuid! },
      // Cards that share the processor's memory do not say how much: `[N/A]`.
      card: { name: name!, driver: driver!, totalMebibytes: Number(total) || 0, usedMebibytes: Number(used) || 0 },
    }));
  if (visible === undefined) return cards.map(({ card }) => card);
  const chosen: NvidiaCard[] = [];
  for (const wanted of visible.split(',').map((part) => part.trim())) {
    const found = cards.find(({ index, uuid }) => index === wanted || (wanted.length > 4 && uuid.startsWith(wanted)));
    if (!found) break;
    chosen.push(found.card);
  }
  return chosen;
}

/** `NVIDIA H100 80GB HBM3 · 12.1 of 79.6 GiB` */
export function cardText({ name, totalMebibytes, usedMebibytes }: NvidiaCard): HostText {
  const gibibytes = (mebibytes: number) => (mebibytes / 1024).toFixed(1);
  return totalMebibytes
    ? hostSaying('engine', 'card', name, gibibytes(usedMebibytes), gibibytes(totalMebibytes))
    : name;
}

/** The same in English. */
export const describeCard = (card: NvidiaCard): string => hostInEnglish(cardText(card));
