import { describe, expect, it } from 'vitest';
import { titlesOf } from '@renderer/runs/rows/runTitles';

describe('runs beside one another', () => {
  it('are told apart by when they were started where several have one name', () => {
    const rows = [
      { name: 'LeNet-5', startedAt: new Date(2020, 10, 21, 14, 5).getTime() },
      { name: 'Wide', startedAt: new Date(2020, 10, 21, 15, 0).getTime() },
      { name: 'LeNet-5', startedAt: new Date(2020, 10, 22, 9, 30).getTime() },
    ];
    expect(titlesOf(rows)).toEqual(['LeNet-5, 21 Nov 2020, 14:05', 'Wide', 'LeNet-5, 22 Nov 2020, 09:30']);
  });
});
