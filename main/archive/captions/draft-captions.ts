import { draftCaption } from '../../../shared/caption-draft.ts';
import { fillTemplate, isTemplateFault, readTemplate } from '../../../shared/captions/template.ts';
import type { Facts } from '../../../shared/fact.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import { captionTemplates } from './caption-templates.ts';

/**
 * What captions photos that have none: the template that a person put first; where that would leave a gap, the stock
 * one, of which every part may be left out.
 */
export function captionDrafter(catalog: Catalog): (facts: Facts) => string {
  const template = readTemplate(captionTemplates(catalog)[0]?.text ?? '');
  if (isTemplateFault(template)) return draftCaption;
  return (facts) => {
    const { text, gaps } = fillTemplate(template, facts);
    return text === '' || gaps.length > 0 ? draftCaption(facts) : text;
  };
}
