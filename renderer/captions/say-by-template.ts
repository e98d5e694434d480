import { fillTemplate, isTemplateFault, readTemplate } from '../../shared/captions/template.ts';
import { TEMPLATE_VARIABLES } from '../../shared/captions/template-variables.ts';
import type { Language } from '../../shared/errors.ts';
import type { Facts } from '../../shared/fact.ts';

/** What a template says of a photo, empty where that is nothing, and the variables that it left gaps for. */
export function sayByTemplate(
  template: string,
  facts: Facts,
  language: Language,
): { says: string; gaps: string } {
  const read = readTemplate(template);
  if (isTemplateFault(read)) return { says: '', gaps: '' };
  const { text, gaps } = fillTemplate(read, facts);
  const names = TEMPLATE_VARIABLES.filter(({ name }) => gaps.includes(name)).map(
    ({ name, chinese }) => `{${language === 'zh-CN' ? chinese : name}}`,
  );
  return { says: text, gaps: names.join(' ') };
}
