import { describe, expect, test } from 'vitest';
import { soundSkeleton } from '../../../../src/match/compare/kernel/sound-skeleton.ts';

describe('soundSkeleton', () => {
  test.each([
    ['zelenskyy', 'selenskyj'],
    ['husayn', 'hussein'],
    ['muhammad', 'mohamed'],
    ['osama', 'usama'],
    ['bashar', 'bachar'],
    ['shcherbakov', 'schtscherbakow'],
    ['yuri', 'juri'],
    ['aleksandr', 'alexandr'],
  ])('hears %s as %s', (a, b) => {
    expect(soundSkeleton(a)).toBe(soundSkeleton(b));
  });

  test.each([
    ['daniel', 'donald'],
    ['viktor', 'vladimir'],
    ['chen', 'chang'],
  ])('tells %s from %s', (a, b) => {
    expect(soundSkeleton(a)).not.toBe(soundSkeleton(b));
  });
});
