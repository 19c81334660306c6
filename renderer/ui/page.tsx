import type { ReactNode } from 'react';
import styles from './page.module.css';

/** A screen in the place of the sheet: its heading, what can be done, and the rest below, scrolling by itself. */
export function Page(props: {
  readonly title: string;
  /** Above the title, small: what kind of thing this is. */
  readonly kind?: string;
  readonly acts?: ReactNode;
  /** Below the title, above the line: filters, tabs, facts. */
  readonly below?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles['page']}>
      <header className={styles['header']}>
        <div className={styles['line']}>
          <div>
            {props.kind && <p className={styles['kind']}>{props.kind}</p>}
            <h1 className={styles['title']}>{props.title}</h1>
          </div>
          {props.acts && <div className={styles['acts']}>{props.acts}</div>}
        </div>
        {props.below}
      </header>
      <div className={styles['body']}>{props.children}</div>
    </div>
  );
}
