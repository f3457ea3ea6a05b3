import { describe, expect, test } from 'vitest';
import { file, fileType } from '../../../src/fields/file/index.ts';
import { contractOf } from '../../contract.ts';

const world = { now: '2026-11-21T12:00:00.000Z' };

describe('file', () => {
  contractOf.fieldType(file({ accept: ['image/*'], maxBytes: 1000 }), {
    valid: [
      { id: 'f1', name: 'a.png', mime: 'image/png', size: 10 },
      { id: 7, name: 'b.jpg', mime: 'IMAGE/JPEG' },
    ],
    invalid: [{ id: 'f', name: 'x.exe', mime: 'application/x-msdownload' }, { id: 'f', name: 'x.png', mime: 'image/png', size: 2000 }, 'a.png', {}, 7],
    displayLosesDetail: true,
  });

  test('keeps the reference and nothing else', () => {
    expect(fileType.normalize({ id: 'f1', name: ' a.pdf ', url: 'https://x', size: -1 }, {}, world)).toMatchObject({
      ok: true,
      value: { id: 'f1', name: 'a.pdf' },
      changed: true,
    });
  });
});
