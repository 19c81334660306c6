import styles from './article-list.module.css';

/** The short words in a narrow list, the long ones where there is room: one line has to hold what matters. */
export function Fitting({ short, long }: { readonly short: string; readonly long: string }) {
  return (
    <>
      <span className={styles['short']}>{short}</span>
      <span className={styles['long']}>{long}</span>
    </>
  );
}
