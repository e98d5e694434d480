// Templates that draft captions: those that every archive begins with, and what a person made of them. A decision on a
// stock one takes its place; null puts it away.
import { randomUUID } from 'node:crypto';
import { STOCK_TEMPLATES, type CaptionTemplate } from '../../../shared/captions/stock-templates.ts';
import { isTemplateFault, readTemplate } from '../../../shared/captions/template.ts';
import { ArchiveError } from '../../../shared/errors.ts';
import type { Step } from '../../../shared/history.ts';
import type { DecisionChange } from '../catalog/decisions.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import { decideTogether, type DecisionServices } from '../safekeeping/decide.ts';

/** A template as it is stored; `at` is its place among the others. */
type Stored = Omit<CaptionTemplate, 'id'> & { at: number };

type Placed = CaptionTemplate & { at: number };

/** Templates in the order in which a person put them; the first is what drafts. */
export function captionTemplates(catalog: Catalog): CaptionTemplate[] {
  return placed(catalog).map(({ id, name, text }) => ({ id, name, text }));
}

/** Keeps a template, with null as a new one behind all others. @throws ArchiveError not-found, template-… */
export function saveTemplate(
  services: DecisionServices,
  id: string | null,
  { name, text }: Omit<CaptionTemplate, 'id'>,
): Step {
  const read = readTemplate(text);
  if (isTemplateFault(read)) throw new ArchiveError(read.code, read.params);
  const all = placed(services.catalog);
  const at = id === null ? (all.at(-1)?.at ?? 0) + 1 : one(all, id).at;
  return decideTogether(services, [put({ id: id ?? randomUUID(), name, text, at })]);
}

/** Puts a template before another, or last. @throws ArchiveError not-found */
export function moveTemplate(services: DecisionServices, id: string, before: string | null): Step {
  const all = placed(services.catalog);
  const moved = one(all, id);
  const others = all.filter((template) => template.id !== id);
  const place = before === null ? -1 : others.findIndex((template) => template.id === before);
  others.splice(place === -1 ? others.length : place, 0, moved);
  const changes = others
    .map((template, index) => ({ ...template, at: index + 1, was: template.at }))
    .filter(({ id: known, at, was }) => known === id || at !== was)
    // The moved one leads: its name is what a person reads of the step.
    .sort((a, b) => Number(b.id === id) - Number(a.id === id));
  return decideTogether(services, changes.map(put));
}

/** @throws ArchiveError not-found */
export function removeTemplate(services: DecisionServices, id: string): Step {
  const { name } = one(placed(services.catalog), id);
  const isStock = STOCK_TEMPLATES.some((stock) => stock.id === id);
  return decideTogether(services, [change(id, isStock ? null : undefined, name)]);
}

function placed(catalog: Catalog): Placed[] {
  const decided = new Map(
    catalog.decisions
      .ofKind('template')
      .map(({ subject, value }) => [subject, value as Stored | null]),
  );
  const stock = STOCK_TEMPLATES.filter(({ id }) => !decided.has(id)).map((template) => ({
    ...template,
    at: STOCK_TEMPLATES.indexOf(template) + 1,
  }));
  const own = Array.from(decided, ([id, stored]) => stored && { id, ...stored });
  return [...stock, ...own.filter((template) => template !== null)].sort(
    (a, b) => a.at - b.at || (a.id < b.id ? -1 : 1),
  );
}

function one(all: readonly Placed[], id: string): Placed {
  const found = all.find((template) => template.id === id);
  if (found === undefined) throw new ArchiveError('not-found', { what: `template ${id}` });
  return found;
}

function put({ id, name, text, at }: Placed): DecisionChange {
  return change(id, { name, text, at }, name);
}

function change(id: string, value: Stored | null | undefined, label: string): DecisionChange {
  return { kind: 'template', subject: id, field: 'template', value, label };
}
