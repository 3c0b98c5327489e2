import type { EngineReport } from '@shared/contract/engines';
import { sentenceOfText } from '../words/errorSentence';

/** `ONNX Runtime · CPU · 2 threads` */
export const engineOnDevice = ({ label, device }: Pick<EngineReport, 'label' | 'device'>): string =>
  `${label} · ${sentenceOfText(device)}`;
