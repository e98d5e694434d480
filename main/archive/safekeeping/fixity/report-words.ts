// The words of the report on paper.
import type { Language } from '../../../../shared/errors.ts';
import type { FixityReason, FixityState } from '../../../../shared/fixity.ts';

interface ReportWords {
  folder: string;
  pageFile: string;
  tableFile: string;
  title: string;
  lead: string;
  madeOn: (instant: string) => string;
  states: Record<FixityState, string>;
  reasons: Record<FixityReason, string>;
  columns: string[];
  rows: {
    originals: string;
    oldest: string;
    last: string;
    away: string;
    rotten: string;
    replaced: string;
  };
  unknown: string;
  none: string;
  count: (count: number) => string;
  more: (count: number, file: string) => string;
  run: (from: string, to: string, count: number) => string;
  allRight: string;
  blanks: string[];
  instant: (instant: string) => string;
}

function instantIn(locale: string): (instant: string) => string {
  return (instant) =>
    new Date(instant).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' });
}

export const REPORT_WORDS: Record<Language, ReportWords> = {
  'zh-CN': {
    folder: '原件核对报告',
    pageFile: '原件核对报告.html',
    tableFile: '有问题的原件.csv',
    title: '原件核对报告',
    lead: '每份原件重新读取全部字节、计算 SHA-256，与编入档案时记下的值比对。',
    madeOn: (instant) => `制表时间：${instant}`,
    states: { ok: '没发现问题', changed: '内容变了', missing: '不见了', unreadable: '读不出来' },
    reasons: {
      rotten: '大小和时间都没变，字节却变了，多半是磁盘或传输损坏',
      edited: '文件被改过，下次索引会重新读取',
      gone: '文件夹里已没有这个文件',
      denied: '没有读取权限，或被别的程序占用',
      'no-file': '这个名字下不是普通文件',
      defective: '读到一半出错，磁盘可能坏了',
    },
    columns: ['照片文件夹', '文件', '状况', '说明', '发现时间', '完好的另一份'],
    rows: {
      originals: '原件总数',
      oldest: '在线原件最早一次核对',
      last: '最近完成的一轮',
      away: '不在线的照片文件夹',
      rotten: '其中疑似损坏',
      replaced: '被改过、等人确认的文件',
    },
    unknown: '还没有核对过一遍',
    none: '无',
    count: (count) => `${String(count)} 份`,
    more: (count, file) => `另有 ${String(count)} 份，见 ${file}`,
    run: (from, to, count) => `${from} 至 ${to}，核对 ${String(count)} 份`,
    allRight: '核对到的原件都与编入时一致。',
    blanks: ['核对人', '复核人', '日期'],
    instant: instantIn('zh-CN'),
  },
  en: {
    folder: 'Check of originals',
    pageFile: 'Check of originals.html',
    tableFile: 'Originals at fault.csv',
    title: 'Check of originals',
    lead: 'Every original is read to the last byte; its SHA-256 is held against the one recorded when it was indexed.',
    madeOn: (instant) => `Made on ${instant}`,
    states: {
      ok: 'Nothing found',
      changed: 'Changed',
      missing: 'Missing',
      unreadable: 'Unreadable',
    },
    reasons: {
      rotten:
        'The bytes differ though size and time do not: most likely damaged by a disk or a transfer',
      edited: 'The file was edited; the next index reads it anew',
      gone: 'The file is no longer in its folder',
      denied: 'No permission to read it, or another program holds it',
      'no-file': 'Something that is no file goes by its name',
      defective: 'Reading broke off; the disk may be failing',
    },
    columns: ['Photo folder', 'File', 'State', 'Note', 'Found on', 'Intact copy'],
    rows: {
      originals: 'Originals',
      oldest: 'Oldest check among originals that are online',
      last: 'Last complete round',
      away: 'Photo folders that are offline',
      rotten: 'Of these, most likely damaged',
      replaced: 'Edited files that wait for an answer',
    },
    unknown: 'Not all have been checked yet',
    none: 'None',
    count: (count) => String(count),
    more: (count, file) => `${String(count)} more in ${file}`,
    run: (from, to, count) => `${from} to ${to}, ${String(count)} checked`,
    allRight: 'All originals that were checked are as they were when they were indexed.',
    blanks: ['Checked by', 'Reviewed by', 'Date'],
    instant: instantIn('en'),
  },
};
