import { FilterChips } from '../components/FilterChips.tsx';
import { LANGUAGES } from '../messages/catalogue.ts';
import { useWords } from '../messages/words.ts';
import { THEMES, useTheme } from '../shell/use-theme.ts';
import { Section, Setting } from './Section.tsx';
import css from './SettingsPage.module.css';

/** Light or dark, and in which language. */
export function LookSettings() {
  const { t, language, setLanguage } = useWords();
  const { theme, setTheme } = useTheme();
  return (
    <Section title={t('palette.look')}>
      <Setting name={t('settings.theme')}>
        <FilterChips
          label={t('settings.theme')}
          value={theme}
          options={THEMES.map((value) => ({ value, label: t(`settings.theme.${value}`) }))}
          onChange={setTheme}
        />
        <p className={css.hint}>{t('settings.theme-hint')}</p>
      </Setting>
      <Setting name={t('settings.language')}>
        <FilterChips
          label={t('settings.language')}
          value={language}
          options={LANGUAGES.map(({ language: value, name }) => ({ value, label: name }))}
          onChange={setLanguage}
        />
      </Setting>
    </Section>
  );
}
