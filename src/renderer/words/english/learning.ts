import { losses } from '@shared/learning/losses';
import { optimizers } from '@shared/learning/optimizers';
import { schedules } from '@shared/learning/schedules';
import { area } from '../areas/area';
import { named } from '../areas/named';

/** Losses, optimizers and schedules. What has a definition says it itself. */
export const learningWords = area('learning', {
  loss: named(losses),
  optimizer: named(optimizers),
  schedule: named(schedules),
});
