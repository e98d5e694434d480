import type { ActChange } from '../../../shared/history.ts';
import type { PhotoId } from '../../../shared/photo.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import { type StepRow, toDecidedValue } from '../catalog/step-rows.ts';

type ChangeRow = Pick<
  StepRow,
  'id' | 'kind' | 'subject' | 'field' | 'label' | 'value_before' | 'value_after'
>;

/** A step as one of the changes of its act, with the photos that it is about. */
export function toChange(catalog: Catalog, step: ChangeRow): ActChange {
  const { id, kind, field, label } = step;
  const before = toDecidedValue(step.value_before);
  const after = toDecidedValue(step.value_after);
  const photos = contentsOf(step, (after ?? before)?.value)
    .map((content) => catalog.copies.photoOf(content))
    .filter((photo) => photo !== null)
    .filter((photo) => catalog.descriptions.card(photo) !== null);
  return { id, kind, field, label, before, after, photos: [...new Set<PhotoId>(photos)] };
}

/** The contents, by SHA-256, that a step is about. */
function contentsOf({ kind, subject, field }: ChangeRow, value: unknown): string[] {
  switch (kind) {
    case 'fact':
    case 'scene':
    case 'shot': {
      return [subject];
    }
    case 'pair':
    case 'sign-off':
    case 'alignment':
    case 'copy': {
      return [subject, field];
    }
    case 'slot':
    case 'series': {
      return [value].flat().filter((content) => typeof content === 'string');
    }
    default: {
      return [];
    }
  }
}
