import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';

import type { RootDetail, RootEntry } from '../../shared/browse.ts';
import { countText } from '../formats/duration-text.ts';
import { instantText } from '../formats/instant-text.ts';
import { useWords } from '../messages/words.ts';
import css from './SettingsPage.module.css';
import type { FolderChanges } from './use-folders.ts';

type Open = 'name' | 'exclusions' | 'removal';

/** One folder of photos: where it is, whether its disk is there, what is left out, and what can be changed. */
export function FolderRow({
  root,
  detail,
  folders,
}: {
  root: RootEntry;
  detail: RootDetail | undefined;
  folders: FolderChanges;
}) {
  const { t, language } = useWords();
  const [open, setOpen] = useState<Open | null>(null);
  const { label, path, isOnline, exclusions } = root;
  const close = () => {
    setOpen(null);
  };
  const toggle = (part: Open) => () => {
    setOpen(open === part ? null : part);
  };
  return (
    <article
      className={css.folder}
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open !== null) {
          event.stopPropagation();
          close();
        }
      }}
    >
      <div className={css.folderHead}>
        <div className={css.folderWords}>
          <h3>{label}</h3>
          <p className={css.path} title={path}>
            {path}
          </p>
          <p className={css.hint}>
            {isOnline ? (
              t('folders.online')
            ) : (
              <b className={css.away}>
                {detail?.seenAt == null
                  ? t('folders.away')
                  : t('folders.away-since', { when: instantText(detail.seenAt, language) })}
              </b>
            )}
            {detail && ` · ${t('folders.originals', { count: countText(detail.originalCount) })}`}
            {exclusions.length > 0 &&
              ` · ${t('folders.exclusion-count', { count: exclusions.length })}`}
          </p>
          {!isOnline && <p className={css.hint}>{t('folders.away-hint')}</p>}
        </div>
        <div className={css.buttons}>
          <Button
            variant="subtle"
            color="ink"
            aria-expanded={open === 'name'}
            aria-label={t('folders.rename-what', { name: label })}
            onClick={toggle('name')}
          >
            {t('folders.rename')}
          </Button>
          <Button
            variant="subtle"
            color="ink"
            aria-expanded={open === 'exclusions'}
            aria-label={t('folders.exclude-what', { name: label })}
            onClick={toggle('exclusions')}
          >
            {t('folders.exclude')}
          </Button>
          <Button
            variant="subtle"
            color="ink"
            aria-expanded={open === 'removal'}
            aria-label={t('folders.remove-what', { name: label })}
            onClick={toggle('removal')}
          >
            {t('folders.remove')}
          </Button>
        </div>
      </div>
      {open === 'name' && (
        <NameForm
          label={label}
          onSave={(name) => {
            folders.rename(root, name);
            close();
          }}
          onClose={close}
        />
      )}
      {open === 'exclusions' && (
        <ExclusionForm
          exclusions={exclusions}
          onSave={(patterns) => {
            folders.exclude(root, patterns);
            close();
          }}
          onClose={close}
        />
      )}
      {open === 'removal' && (
        <div
          className={css.form}
          role="group"
          aria-label={t('folders.remove-what', { name: label })}
        >
          <p>{t('folders.remove-means', { name: label })}</p>
          <div className={css.buttons}>
            <Button
              autoFocus
              onClick={() => {
                folders.remove(root);
                close();
              }}
            >
              {t('folders.remove-do')}
            </Button>
            <Button variant="default" onClick={close}>
              {t('app.cancel')}
            </Button>
          </div>
        </div>
      )}
    </article>
  );
}

function NameForm({
  label,
  onSave,
  onClose,
}: {
  label: string;
  onSave: (name: string) => void;
  onClose: () => void;
}) {
  const { t } = useWords();
  const [name, setName] = useState(label);
  const wanted = name.trim();
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted === label) onClose();
        else if (wanted !== '') onSave(wanted);
      }}
    >
      <TextInput
        label={t('folders.name')}
        description={t('folders.name-hint')}
        value={name}
        maxLength={100}
        autoFocus
        onChange={(event) => {
          setName(event.currentTarget.value);
        }}
      />
      <FormButtons isOff={wanted === ''} onClose={onClose} />
    </form>
  );
}

function ExclusionForm({
  exclusions,
  onSave,
  onClose,
}: {
  exclusions: readonly string[];
  onSave: (patterns: string[]) => void;
  onClose: () => void;
}) {
  const { t } = useWords();
  const [text, setText] = useState(exclusions.join('\n'));
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(
          text
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== ''),
        );
      }}
    >
      <Textarea
        label={t('folders.exclusions')}
        description={t('folders.exclusions-hint')}
        placeholder={'备份\n*.png\n2016/草稿/**'}
        value={text}
        autosize
        autoFocus
        minRows={3}
        maxRows={10}
        spellCheck={false}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
      />
      <FormButtons onClose={onClose} />
    </form>
  );
}

function FormButtons({ isOff = false, onClose }: { isOff?: boolean; onClose: () => void }) {
  const { t } = useWords();
  return (
    <div className={css.buttons}>
      <Button type="submit" disabled={isOff}>
        {t('app.save')}
      </Button>
      <Button variant="default" onClick={onClose}>
        {t('app.cancel')}
      </Button>
    </div>
  );
}
