import type { EngineReport } from '@shared/contract/engines';
import { sentenceOfTold } from '../words/errorSentence';

/** `ONNX Runtime · CPU · 2 threads` */
export const engineOnDevice = ({ label, device }: Pick<EngineReport, 'label' | 'device'>): string =>
  `${label} · ${sentenceOfTold(device)}`;
