import { describe, expect, test } from 'vitest';
import { readChoices } from '../../../renderer/exports/export-choices.ts';
import { readExportSearch, sourceOf } from '../../../renderer/exports/export-search.ts';
import { overallShare } from '../../../renderer/exports/overall-progress.ts';
import { proofStatement } from '../../../renderer/exports/proof-statement.ts';
import { sameSource } from '../../../renderer/exports/same-source.ts';
import { EXPORT_DEFAULTS } from '../../../shared/exports/export-kinds.ts';
import type { ExportProof } from '../../../shared/exports/export-proof.ts';
import { translateWith } from '../translate.ts';

const AT_FIRST = { kinds: ['gallery'], settings: EXPORT_DEFAULTS };

describe('what a person exports', () => {
  test('is a gallery with the usual settings at first, and after anything unreadable', () => {
    for (const stored of [undefined, null, 7, [], { kinds: ['film'], settings: 'none' }]) {
      expect(readChoices(stored)).toEqual(AT_FIRST);
    }
  });

  test('is kept, but for settings that are no longer offered or of another form', () => {
    const stored = {
      kinds: ['word', 'web', 'film'],
      settings: {
        gallery: { longEdgePx: 1080, quality: 12, copiesOriginals: 'yes', pairPictures: 'stacked' },
        transfer: { organisation: '湟中融媒', retention: 'for ever', unknown: true },
      },
    };
    expect(readChoices(stored)).toEqual({
      kinds: ['web', 'word'],
      settings: {
        ...EXPORT_DEFAULTS,
        gallery: { ...EXPORT_DEFAULTS.gallery, longEdgePx: 1080, pairPictures: 'stacked' },
        transfer: { ...EXPORT_DEFAULTS.transfer, organisation: '湟中融媒' },
      },
    });
  });
});

describe('the progress of several kinds', () => {
  const step = { total: 10, rate: null, remainingMs: null, isPaused: false };
  const part = (index: number) => ({ kind: 'web' as const, index, count: 2 });

  test('is one that never goes back', () => {
    const shares = [
      overallShare({ ...step, stage: 'export', done: 0, part: part(0) }),
      overallShare({ ...step, stage: 'export', done: 10, part: part(0) }),
      overallShare({ ...step, stage: 'verify', done: 10, part: part(0) }),
      overallShare({ ...step, stage: 'export', done: 0, part: part(1) }),
      overallShare({ ...step, stage: 'verify', done: 10, part: part(1) }),
    ];
    expect(shares).toEqual([0, 0.425, 0.5, 0.5, 1]);
  });

  test('is not known before the total is', () => {
    expect(overallShare({ ...step, stage: 'export', done: 0, total: null })).toBeNull();
    expect(overallShare({ ...step, stage: 'export', done: 0, total: 0 })).toBeNull();
  });
});

test('an address names a village or a project to export, or nothing', () => {
  expect(sourceOf(readExportSearch({ town: '田家寨镇', village: '大卡阳村' }))).toEqual({
    kind: 'village',
    town: '田家寨镇',
    village: '大卡阳村',
  });
  expect(sourceOf(readExportSearch({ category: 'housing', village: '大卡阳村' }))).toEqual({
    kind: 'project',
    category: 'housing',
  });
  expect(sourceOf(readExportSearch({ category: 'films' }))).toBeNull();
});

test('sources are the same by what they are, not by how they were put together', () => {
  expect(
    sameSource(
      { kind: 'village', town: null, village: '甲村' },
      { village: '甲村', town: null, kind: 'village' },
    ),
  ).toBe(true);
  expect(sameSource({ kind: 'article', article: 1 }, { kind: 'article', article: 2 })).toBe(false);
});

describe('the statement of a proof', () => {
  const proof: ExportProof = {
    id: 1,
    kind: 'gallery',
    title: '乡村新貌',
    exportedAt: '2022-05-20T02:00:00.000Z',
    provedAt: '2022-06-01T02:00:00.000Z',
    files: { ok: 5, changed: [], missing: [] },
    manifestSha256: 'ab'.repeat(32),
    pictureCount: 2,
    captionsRead: 2,
    picturesCompared: 3,
    faults: [],
    notes: [],
  };

  test('says what was proved, and by which hash it can be known again', () => {
    const lines = proofStatement(proof, translateWith('zh-CN'), 'zh-CN');
    expect(lines[0]).toBe('核对证明');
    expect(lines).toContain('导出：图集《乡村新貌》');
    expect(lines).toContain('文件：5 个与导出时逐字节一致，0 个改动，0 个缺失');
    expect(lines).toContain(`清单指纹（SHA-256）：${'ab'.repeat(32)}`);
    expect(lines.at(-1)).toBe('结论：一致。');
  });

  test('counts what is wrong of files, captions and pictures together', () => {
    const fault = { file: 'a.jpg', number: 1, texts: null, field: null } as const;
    const wrong: ExportProof = {
      ...proof,
      files: { ok: 4, changed: ['captions.txt'], missing: [] },
      faults: [{ ...fault, code: 'picture-pixels' }],
    };
    expect(proofStatement(wrong, translateWith('en'), 'en').at(-1)).toBe(
      'Result: 2 findings; export again before publishing.',
    );
  });

  test('of a list of shots says nothing of captions and pictures', () => {
    const shots: ExportProof = { ...proof, kind: 'shots', manifestSha256: null };
    const lines = proofStatement(shots, translateWith('zh-CN'), 'zh-CN').join('\n');
    expect(lines).not.toMatch(/说明|画面|指纹/);
  });
});
