// Writing captions: what an article's say at each outlet, templates that draft them, codes that stand for words.
import type { Article, ArticleId } from '../../../shared/article.ts';
import type { CaptionChanges, LineEdits } from '../../../shared/captions/caption-edits.ts';
import type { CaptionCode, CodeChoice, CodeImport } from '../../../shared/captions/codes.ts';
import type { CaptionTemplate } from '../../../shared/captions/stock-templates.ts';
import type { Step } from '../../../shared/history.ts';
import type { DecisionServices } from '../safekeeping/decide.ts';
import { captionCodes, importCodes, removeCode, saveCode } from './caption-codes.ts';
import {
  captionTemplates,
  moveTemplate,
  removeTemplate,
  saveTemplate,
} from './caption-templates.ts';
import { createCodeChoices } from './code-choices.ts';
import { decideCaption } from './decide-captions.ts';
import { articleContent, captionEdits } from './published-captions.ts';

export interface CaptionDesk {
  /** A person's words for the captions of an article, of those lines that have some. @throws ArchiveError not-found */
  edits(article: ArticleId): { line: number; edits: LineEdits }[];
  /**
   * Changes what a caption says, for every outlet or some, as one step; null gives back the words that stand there
   * without a person's. Null if nothing changes.
   * @throws ArchiveError not-found, caption-no-line, caption-empty, caption-unseen
   */
  decide(article: ArticleId, line: number, changes: CaptionChanges): Step | null;

  /** In the order in which a person put them; the first is what drafts. */
  templates(): CaptionTemplate[];
  /** Keeps a template, with null as a new one behind all others. @throws ArchiveError not-found, template-… */
  saveTemplate(id: string | null, template: Omit<CaptionTemplate, 'id'>): Step;
  /** Puts a template before another, or last. @throws ArchiveError not-found */
  moveTemplate(id: string, before: string | null): Step;
  /** @throws ArchiveError not-found */
  removeTemplate(id: string): Step;

  /** The codes that a person keeps. */
  codes(): CaptionCode[];
  /**
   * Keeps a code in place of another, or with null as a new one.
   * @throws ArchiveError code-invalid, code-taken, caption-empty, caption-unseen
   */
  saveCode(code: CaptionCode, replaces: string | null): Step;
  /** @throws ArchiveError not-found */
  removeCode(code: string): Step;
  /** Takes the codes of a code replacement file as one step. @throws ArchiveError code-file-unreadable */
  importCodes(bytes: Uint8Array): CodeImport;
  /** What a code can stand for: a person's own texts, or else names; none if nothing. */
  codeChoices(code: string): CodeChoice[];
}

export function createCaptionDesk(
  services: DecisionServices,
  articleOf: (id: ArticleId) => Article,
): CaptionDesk {
  const { catalog } = services;
  return {
    edits: (article) =>
      Array.from(captionEdits(catalog, articleContent(catalog, article)), ([line, edits]) => ({
        line,
        edits,
      })),
    decide: (article, line, changes) => decideCaption(services, articleOf(article), line, changes),
    templates: () => captionTemplates(catalog),
    saveTemplate: (id, template) => saveTemplate(services, id, template),
    moveTemplate: (id, before) => moveTemplate(services, id, before),
    removeTemplate: (id) => removeTemplate(services, id),
    codes: () => captionCodes(catalog),
    saveCode: (code, replaces) => saveCode(services, code, replaces),
    removeCode: (code) => removeCode(services, code),
    importCodes: (bytes) => importCodes(services, bytes),
    codeChoices: createCodeChoices(services),
  };
}
