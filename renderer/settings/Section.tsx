import { useId, type ReactNode } from 'react';

import css from './SettingsPage.module.css';

/** A part of the settings under its heading. */
export function Section({
  title,
  hint,
  children,
}: {
  title: string;
  hint?: string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={css.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {hint !== undefined && <p className={css.hint}>{hint}</p>}
      {children}
    </section>
  );
}

/** A setting: what it is, and what it is set to. */
export function Setting({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={css.setting}>
      <span className={css.name}>{name}</span>
      <div className={css.value}>{children}</div>
    </div>
  );
}
