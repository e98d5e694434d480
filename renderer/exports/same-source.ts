import type { ExportSource } from '../../shared/exports/export-kinds.ts';

/** Whether two exports are made from the same. */
export function sameSource(a: ExportSource, b: ExportSource): boolean {
  return sourceKey(a) === sourceKey(b);
}

/** A text by which a source is known. */
export function sourceKey(source: ExportSource): string {
  switch (source.kind) {
    case 'article': {
      return `article ${source.article}`;
    }
    case 'village': {
      return JSON.stringify([source.kind, source.town, source.village]);
    }
    case 'project': {
      return `project ${source.category}`;
    }
  }
}
