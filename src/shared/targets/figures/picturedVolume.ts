import type { KernelMark } from './kernel';
import type { PlacedVolume } from './placed';

/** A volume as a picture shows it. */
export interface PicturedVolume extends PlacedVolume {
  /** The window of the next layer on its side. */
  readonly kernel?: KernelMark;
}
