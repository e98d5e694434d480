import { TextInput } from '@mantine/core';
import { useState } from 'react';

import type { Article } from '../../shared/article.ts';
import { useWords } from '../messages/words.ts';
import css from './ArticleDate.module.css';
import { useArticleDecision } from './use-article-decision.ts';

/** The day an article was published; asked for where nothing states it. */
export function ArticleDate({ article }: { article: Article }) {
  const { t } = useWords();
  const { chooseDate } = useArticleDecision(article.id);
  const [typed, setTyped] = useState(article.date ?? '');
  const save = () => {
    const date = typed === '' ? null : typed;
    if (date !== article.date) chooseDate(date);
  };
  return (
    <form
      className={css.date}
      data-open={article.date === null}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextInput
        type="date"
        size="xs"
        label={t('article.date')}
        description={article.date === null ? t('article.date-ask') : undefined}
        max="2199-12-31"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
        }}
        onBlur={save}
      />
    </form>
  );
}
