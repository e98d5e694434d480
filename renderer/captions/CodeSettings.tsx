import { ActionIcon, Button } from '@mantine/core';
import { IconFileImport, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';

import type { RefusedCodeLine } from '../../shared/captions/codes.ts';
import { useApi } from '../api.ts';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { useWords } from '../messages/words.ts';
import { Section } from '../settings/Section.tsx';
import css from './CaptionSettings.module.css';
import { CodeForm } from './CodeForm.tsx';
import { useCaptionHelps } from './use-caption-helps.ts';

/** The codes that a person keeps; names of the archive need none. */
export function CodeSettings() {
  const { t } = useWords();
  const { queries } = useApi();
  const { data = [], error } = useQuery(queries.captions.codes.queryOptions());
  const { removeCode, importCodes } = useCaptionHelps();
  const file = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState<string | null>(null);
  const close = () => {
    setOpen(null);
  };
  return (
    <Section title={t('code.title')} hint={t('code.hint')}>
      {error && <ProblemNote error={error} />}
      {data.length > 0 && (
        <table className={css.codes} aria-label={t('code.title')}>
          <thead>
            <tr>
              <th scope="col">{t('code.code')}</th>
              <th scope="col">{t('code.texts')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {data.map(({ code, texts }) =>
              open === code ? (
                <tr key={code}>
                  <td colSpan={3}>
                    <CodeForm known={{ code, texts }} onClose={close} />
                  </td>
                </tr>
              ) : (
                <tr key={code}>
                  <th scope="row">
                    <code>{`\\${code}\\`}</code>
                  </th>
                  <td lang="zh-CN">{texts.join(' / ')}</td>
                  <td className={css.tools}>
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={t('code.edit', { code })}
                      title={t('code.edit', { code })}
                      onClick={() => {
                        setOpen(code);
                      }}
                    >
                      <IconPencil size={15} aria-hidden />
                    </ActionIcon>
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={t('code.remove', { code })}
                      title={t('code.remove', { code })}
                      onClick={() => {
                        removeCode.mutate({ code });
                      }}
                    >
                      <IconTrash size={15} aria-hidden />
                    </ActionIcon>
                  </td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      )}
      {importCodes.data && importCodes.data.refused.length > 0 && (
        <RefusedLines refused={importCodes.data.refused} />
      )}
      {open === '' ? (
        <div className={`${css.item} ${css.alone}`}>
          <CodeForm known={null} onClose={close} />
        </div>
      ) : (
        <div className={`${css.buttons} ${css.alone}`}>
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={() => {
              setOpen('');
            }}
          >
            {t('code.new')}
          </Button>
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconFileImport size={15} aria-hidden />}
            loading={importCodes.isPending}
            onClick={() => file.current?.click()}
          >
            {t('code.import')}
          </Button>
          <input
            ref={file}
            type="file"
            accept=".txt,.tsv,.tab,text/plain"
            aria-label={t('code.file')}
            hidden
            onChange={({ currentTarget }) => {
              const [chosen] = currentTarget.files ?? [];
              if (chosen) importCodes.mutate({ file: chosen });
              currentTarget.value = '';
            }}
          />
          <span className={css.none}>{t('code.import-hint')}</span>
        </div>
      )}
    </Section>
  );
}

function RefusedLines({ refused }: { refused: readonly RefusedCodeLine[] }) {
  const { t } = useWords();
  return (
    <div className={css.refused} role="alert">
      <p>{t('code.refused', { count: refused.length })}</p>
      <ul>
        {refused.map(({ line, text, reason }) => (
          <li key={line}>
            {t('csv.line', { line })}：<span lang="zh-CN">{text}</span>
            <small>{t(`code.refused.${reason}`)}</small>
          </li>
        ))}
      </ul>
    </div>
  );
}
