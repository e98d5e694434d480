import { IconAlertCircle, IconInfoCircle } from '@tabler/icons-react';

import { type ExportFinding, STOPPING } from '../../shared/exports/export-preview.ts';
import { useWords } from '../messages/words.ts';
import css from './PreviewNote.module.css';

/** More numbers than these are not listed one by one. */
const MAX_NUMBERS = 8;

/** What a person should know before exporting; what keeps the export from coming about stands first and in red. */
export function FindingList({ findings }: { findings: readonly ExportFinding[] }) {
  const { t } = useWords();
  const stops = ({ code }: ExportFinding) => STOPPING.has(code);
  const sorted = [...findings.filter(stops), ...findings.filter((finding) => !stops(finding))];
  const numbersText = ({ pictures }: ExportFinding) => {
    const shown = pictures.slice(0, MAX_NUMBERS).join(t('export.comma'));
    return pictures.length > MAX_NUMBERS
      ? t('export.numbers-more', { shown, count: pictures.length })
      : t('export.numbers', { shown });
  };
  return (
    <ul className={css.findings} aria-label={t('export.findings')}>
      {sorted.map((finding) => {
        const { code, kind, count, limit, pictures } = finding;
        return (
          <li key={`${code} ${kind ?? ''}`} data-stops={stops(finding)}>
            {stops(finding) ? (
              <IconAlertCircle size={15} aria-hidden />
            ) : (
              <IconInfoCircle size={15} aria-hidden />
            )}
            <span>
              {kind !== null && <b>{t(`export.kind.${kind}`)}</b>}{' '}
              {t(`export.finding.${code}`, { count, limit: limit ?? 0 })}
              {pictures.length > 0 && <small> {numbersText(finding)}</small>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
