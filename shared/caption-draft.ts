import { DRAFT_TEMPLATE } from './captions/stock-templates.ts';
import { fillTemplate, isTemplateFault, readTemplate } from './captions/template.ts';
import type { Facts } from './fact.ts';

/**
 * A caption for a photo that has none: when, where, whose, what and the phase, as far as the facts
 * say. Empty if they say nothing.
 */
export function draftCaption(facts: Facts): string {
  const template = readTemplate(DRAFT_TEMPLATE.text);
  return isTemplateFault(template) ? '' : fillTemplate(template, facts).text;
}
