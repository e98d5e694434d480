// How one photo lies over the other: pairs with known truth, and pairs of different places, on one core.
import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AlignmentFinding } from '../../../shared/alignment.ts';
import { errorOf, type KnownPair, knownPairs, sceneOf } from '../../support/alignment-truth.ts';
import { temporaryFolder } from '../../support/temporary-archive.ts';
import { compare, type Measure, type Measurement } from '../measurement.ts';
import { median } from '../tools/medians.ts';
import { benchProgram, runProgram } from '../tools/run-program.ts';

const MIN_RIGHT = 12;
const MAX_ACCEPTED_PER_1000 = 3;
const MAX_SECONDS = 3;
const MAX_MEGABYTES = 400;
/** Largest median error at a long side of 1000 pixels: planes lie exactly, points are in scenes with depth. */
const MAX_ERROR_PX = { homography: 3, points: 15 } as const;
const SAME_PLACE = 0.5;

export const measureAlignment: Measure = async ({ say }) => {
  const pairs = knownPairs();
  if (pairs === null) {
    say('skipped: the photos to align are not there');
    return [];
  }
  const aligned = await align(pairs.map(({ beforePath, afterPath }) => [beforePath, afterPath]));
  const judged = await Promise.all(
    pairs.map(async (pair, at) => judge(pair, aligned.findings[at]?.finding ?? null)),
  );
  for (const { line } of judged) say(line);
  const others = pairsOfDifferentScenes(pairs);
  const refused = await align(others, 2 * pairs.length);
  const accepted = others.filter((_, at) => {
    const finding = refused.findings[at]?.finding;
    return (finding?.samePlace ?? 0) >= SAME_PLACE;
  });
  for (const [before, after] of accepted) say(`taken for one place: ${before} ${after}`);
  const rightCount = judged.filter(({ isRight }) => isRight).length;
  const wrongCount = judged.filter(({ isShownWrong }) => isShownWrong).length;
  const sureCount = refused.findings.filter(({ finding }) => finding?.fit?.isSure).length;
  say(`${rightCount} of ${pairs.length} right; ${wrongCount + sureCount} wrong shown as aligned`);
  return [
    figure('missed', `pairs missed of ${pairs.length}`, pairs.length - rightCount, {
      limit: pairs.length - MIN_RIGHT,
      unit: 'pairs',
    }),
    // One would be too many.
    {
      ...figure('wrong', 'wrong shown as aligned', wrongCount + sureCount, {
        limit: 1,
        unit: 'pairs',
      }),
      limit: 0,
    },
    figure(
      'strangers',
      `taken for one place of ${others.length}`,
      (accepted.length / others.length) * 1000,
      {
        limit: MAX_ACCEPTED_PER_1000,
        unit: 'of 1000',
      },
    ),
    figure(
      'time',
      'a pair, median, one core',
      median(aligned.findings.map(({ cpuMs }) => cpuMs)) / 1000,
      {
        limit: MAX_SECONDS,
        unit: 's CPU',
      },
    ),
    figure('memory', 'peak while aligning', aligned.peakBytes / 2 ** 20, {
      limit: MAX_MEGABYTES,
      unit: 'MB',
    }),
  ];
};

interface Judged {
  line: string;
  isRight: boolean;
  isShownWrong: boolean;
}

async function judge(pair: KnownPair, finding: AlignmentFinding | null): Promise<Judged> {
  const { truth } = pair;
  const samePlace = finding?.samePlace ?? 0;
  const fit = finding?.fit ?? null;
  const errorPx = fit && (await errorOf(pair, fit.afterToBefore));
  const isNear = truth.type !== 'none' && errorPx !== null && errorPx <= MAX_ERROR_PX[truth.type];
  const isRight = truth.type === 'none' ? samePlace >= SAME_PLACE : isNear;
  const isSure = fit?.isSure === true;
  const state = fit === null ? 'refused' : isSure ? 'sure' : 'suggested';
  const line = [
    pair.id.padEnd(30),
    `same place ${samePlace.toFixed(2)}`,
    `inliers ${String(fit?.inlierCount ?? 0).padStart(4)}`,
    state.padEnd(9),
    `error ${errorPx === null ? '-' : errorPx.toFixed(1)} px`.padEnd(15),
    isRight ? 'right' : 'missed',
  ].join('  ');
  return { line, isRight, isShownWrong: isSure && truth.type !== 'none' && !isNear };
}

/** Each picture with each of another scene; scenes that are there twice count once. */
function pairsOfDifferentScenes(pairs: readonly KnownPair[]): [string, string][] {
  const scenes = [...new Map(pairs.map((pair) => [sceneOf(pair), pair])).values()];
  return scenes.flatMap((one, index) =>
    scenes.slice(index + 1).flatMap((other): [string, string][] => [
      [one.beforePath, other.beforePath],
      [one.beforePath, other.afterPath],
      [one.afterPath, other.beforePath],
      [one.afterPath, other.afterPath],
    ]),
  );
}

interface Aligned {
  findings: { finding: AlignmentFinding | null; cpuMs: number }[];
  peakBytes: number;
}

async function align(pairs: readonly [string, string][], keptPictures = 2): Promise<Aligned> {
  await using box = await temporaryFolder();
  const list = join(box.path, 'pairs.txt');
  await writeFile(list, pairs.map((pair) => pair.join('\t')).join('\n'));
  const program = benchProgram('align-pairs', list, String(keptPictures));
  const canPin = spawnSync('taskset', ['-V']).status === 0;
  const command = canPin ? ['taskset', '-c', '0', ...program] : program;
  const { stdout, peakBytes } = await runProgram(command, { watchesMemory: keptPictures === 2 });
  const findings = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Aligned['findings'][number]);
  return { findings, peakBytes };
}

function figure(
  part: string,
  work: string,
  ours: number,
  { limit, unit }: { limit: number; unit: string },
): Measurement {
  return compare({
    goal: `alignment ${part}`,
    work,
    against: 'figure to reach',
    ours,
    peer: limit,
    unit,
    limit: 1,
  });
}
