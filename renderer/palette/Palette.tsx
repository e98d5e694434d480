import { IconChevronRight } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';

import { KeyCaps } from '../commands/KeyCaps.tsx';
import { useCommandGroups } from '../commands/use-commands.ts';
import { Overlay } from '../components/Overlay.tsx';
import { useWords } from '../messages/words.ts';
import { readWords, useRemembered } from '../remembered.ts';
import {
  allSections,
  commandChoices,
  foundSections,
  placeChoices,
  type Choice,
  type KnownPlace,
  type ChoiceSection,
} from './choices.ts';
import css from './Palette.module.css';
import { usePaletteWords } from './use-palette-words.ts';

const MAX_REMEMBERED = 12;

/** Everything that can be done and every village, found by a few characters or pinyin initials. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const [recent, setRecent] = useRemembered('commands.recent', readWords);
  const sections = useSections(typed.trim(), recent);
  const choices = sections.flatMap((section) => section.choices);
  const current = Math.min(at, choices.length - 1);
  const baseId = useId();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current, typed]);

  const give = (choice: Choice | undefined) => {
    if (!choice) return;
    setRecent([choice.id, ...recent.filter((id) => id !== choice.id)].slice(0, MAX_REMEMBERED));
    // What it does may need the focus, which this panel holds while it is there.
    flushSync(onClose);
    choice.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (steps !== undefined) {
      event.preventDefault();
      setAt(stepped(current, steps, choices.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      give(choices[current]);
    } else if (event.key === 'F1' || isPaletteKey(event)) {
      event.preventDefault();
      onClose();
    }
  };

  return (
    <Overlay label={t('palette.title')} className={css.palette} onClose={onClose}>
      <input
        className={css.input}
        type="text"
        role="combobox"
        aria-label={t('palette.label')}
        aria-expanded
        aria-controls={`${baseId}-list`}
        aria-autocomplete="list"
        aria-activedescendant={current >= 0 ? `${baseId}-${current}` : undefined}
        placeholder={t('palette.placeholder')}
        value={typed}
        autoFocus
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        ref={list}
        id={`${baseId}-list`}
        className={css.list}
        role="listbox"
        aria-label={t('palette.title')}
      >
        <Sections
          sections={sections}
          current={current}
          idOf={(index) => `${baseId}-${index}`}
          onPoint={setAt}
          onGive={give}
        />
      </div>
      <footer className={css.foot}>
        <span role="status">
          {typed.trim() === ''
            ? t('palette.hint')
            : t('palette.count', { count: Math.max(0, choices.length - 1) })}
        </span>
        <span aria-hidden>
          <KeyCaps name="arrowup" /> <KeyCaps name="arrowdown" /> {t('palette.choose')} ·{' '}
          <KeyCaps name="enter" /> {t('palette.give')} · <KeyCaps name="escape" /> {t('app.close')}
        </span>
      </footer>
    </Overlay>
  );
}

/** What fits: commands of the screen and of the window, villages, and last the search in the photos. */
function useSections(typed: string, recent: readonly string[]): ChoiceSection[] {
  const { t } = useWords();
  const navigate = useNavigate();
  const groups = useCommandGroups();
  const { places, readingsOf } = usePaletteWords();
  const commands = commandChoices(groups, readingsOf);
  if (typed === '') return allSections(commands, { title: t('palette.recent'), ids: recent });

  const go = ({ town, village }: KnownPlace) => {
    if (village === null) {
      void navigate({ to: '/photos', search: town === null ? {} : { town } });
    } else {
      void navigate({ to: '/village', search: { village, ...(town === null ? {} : { town }) } });
    }
  };
  const villages = placeChoices(places, { group: t('nav.villages'), readingsOf, go });
  const search: Choice = {
    id: 'search-photos',
    label: t('palette.search-photos', { text: typed }),
    group: t('nav.photos'),
    run: () => void navigate({ to: '/photos', search: { text: typed } }),
  };
  return [...foundSections([...commands, ...villages], typed), { title: null, choices: [search] }];
}

function Sections({
  sections,
  current,
  idOf,
  onPoint,
  onGive,
}: {
  sections: readonly ChoiceSection[];
  current: number;
  idOf: (index: number) => string;
  onPoint: (index: number) => void;
  onGive: (choice: Choice) => void;
}) {
  const starts = sections.map((_, section) =>
    sections.slice(0, section).reduce((sum, { choices }) => sum + choices.length, 0),
  );
  return sections.map(({ title, choices }, section) => (
    <div
      key={title ?? section}
      role="group"
      aria-label={title ?? undefined}
      className={css.section}
    >
      {title !== null && (
        <p className={css.heading} aria-hidden>
          {title}
        </p>
      )}
      {choices.map((choice, offset) => {
        const index = (starts[section] ?? 0) + offset;
        return (
          <div
            key={`${choice.group}/${choice.id}`}
            id={idOf(index)}
            role="option"
            aria-selected={index === current}
            className={css.choice}
            onMouseMove={() => {
              if (index !== current) onPoint(index);
            }}
            onMouseDown={(event) => {
              // The focus stays where it is typed.
              event.preventDefault();
            }}
            onClick={() => {
              onGive(choice);
            }}
          >
            <span className={css.label}>{choice.label}</span>
            {title === null && (
              <span className={css.group}>
                <IconChevronRight size={11} aria-hidden />
                {choice.group}
              </span>
            )}
            {choice.keys !== undefined && <KeyCaps name={choice.keys} />}
          </div>
        );
      })}
    </div>
  ));
}

/** From the last on to the first with single steps; leaps stop at the ends. */
function stepped(from: number, steps: number, count: number): number {
  if (count === 0) return 0;
  if (Math.abs(steps) === 1) return (from + steps + count) % count;
  return Math.max(0, Math.min(count - 1, from + steps));
}

function isPaletteKey(event: KeyboardEvent): boolean {
  const isMod = event.ctrlKey || event.metaKey;
  return isMod && event.shiftKey && event.key.toLowerCase() === 'p';
}
