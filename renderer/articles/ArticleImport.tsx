import { Button, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';

import { useApi } from '../api.ts';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { useWords } from '../messages/words.ts';
import css from './ArticleImport.module.css';
import { useArticleImport } from './use-article-import.ts';
import { useFileDrop } from './use-file-drop.ts';

const ACCEPTED = '.txt,.md,.markdown,.docx,.html,.htm';

/** Pasted words, and the markup they came with while nobody has changed them. */
interface Pasted {
  text: string;
  html: string | null;
}

/** A file dropped or chosen, or pasted text, becomes an article; the sample is one click. */
export function ArticleImport() {
  const { t } = useWords();
  const { queries } = useApi();
  const { data: host } = useQuery(queries.host.info.queryOptions());
  const { importFile, importSample, isPending, error } = useArticleImport();
  const [date, setDate] = useState('');
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const take = (file: File) => {
    importFile(file, date === '' ? null : date);
  };
  const isOver = useFileDrop(take);

  return (
    <section className={css.panel} data-over={isOver} aria-label={t('articles.import')}>
      <h2>{isOver ? t('articles.drop') : t('articles.import')}</h2>
      <p className={css.hint}>{t('articles.import-hint')}</p>
      <input
        ref={input}
        type="file"
        accept={ACCEPTED}
        hidden
        aria-label={t('articles.choose')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) take(file);
        }}
      />
      <div className={css.actions}>
        <Button loading={isPending} onClick={() => input.current?.click()}>
          {t('articles.choose')}
        </Button>
        <Button
          variant="default"
          aria-expanded={pasted !== null}
          onClick={() => {
            setPasted(pasted === null ? { text: '', html: null } : null);
          }}
        >
          {t('articles.paste')}
        </Button>
        {host?.isSample && (
          <Button variant="default" disabled={isPending} onClick={importSample}>
            {t('articles.sample')}
          </Button>
        )}
      </div>
      {pasted !== null && (
        <div className={css.paste}>
          <Textarea
            aria-label={t('articles.paste-label')}
            placeholder={t('articles.paste-label')}
            autosize
            autoFocus
            minRows={6}
            maxRows={14}
            value={pasted.text}
            onPaste={({ clipboardData }) => {
              const html = clipboardData.getData('text/html');
              if (pasted.text === '' && html !== '') setPasted({ text: '', html });
            }}
            onChange={(event) => {
              const text = event.currentTarget.value;
              // What follows the paste itself leaves its markup in force, what is typed doesn't.
              setPasted({ text, html: pasted.text === '' ? pasted.html : null });
            }}
          />
          {pasted.html !== null && <p className={css.hint}>{t('articles.pasted-markup')}</p>}
          <Button
            disabled={pasted.text.trim() === '' || isPending}
            onClick={() => {
              take(
                pasted.html === null
                  ? new File([pasted.text], t('articles.pasted-name'), { type: 'text/plain' })
                  : new File([pasted.html], t('articles.pasted-page'), { type: 'text/html' }),
              );
            }}
          >
            {t('articles.paste-import')}
          </Button>
        </div>
      )}
      <TextInput
        type="date"
        label={t('articles.date')}
        value={date}
        onChange={(event) => {
          setDate(event.currentTarget.value);
        }}
      />
      {error !== null && <ProblemNote error={error} />}
    </section>
  );
}
