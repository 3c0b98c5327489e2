import type { Words } from '../english/index';

export const forms: Words['forms'] = {
  off: 'aus',
  notANumber: (text) => `„${text}“ ist keine Zahl. Auch Rechnungen sind möglich: 64*2.`,
  notWhole: (value) => `Muss eine ganze Zahl sein, nicht ${value}.`,
  tooSmall: (least) => `Muss mindestens ${least} sein.`,
  tooLarge: (most) => `Darf höchstens ${most} sein.`,
  notAbove: (limit) => `Muss größer als ${limit} sein.`,
};
