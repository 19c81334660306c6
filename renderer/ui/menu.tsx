import { DropdownMenu } from 'radix-ui';
import { Fragment, type ReactElement, useRef } from 'react';
import styles from './floating.module.css';
import { Icon, type IconName } from './icon.tsx';

export type MenuEntry =
  | {
      readonly kind: 'item';
      readonly key: string;
      readonly label: string;
      readonly icon?: IconName;
      /** The binding as shown, e.g. "Strg+P". */
      readonly keys?: string | undefined;
      readonly disabled?: boolean;
      readonly danger?: boolean;
      /** Present for a choice: shown with a tick. */
      readonly checked?: boolean;
      readonly onSelect: () => void;
    }
  | { readonly kind: 'separator'; readonly key: string }
  | { readonly kind: 'heading'; readonly key: string; readonly label: string };

/**
 * A button's menu. `children` is the button; it must take a ref. `afterChoice` puts the focus where the chosen
 * entry did its work, so that the next letters land there and not on the button.
 */
export function Menu(props: {
  readonly children: ReactElement;
  readonly entries: readonly MenuEntry[];
  readonly align?: 'start' | 'end';
  readonly afterChoice?: () => void;
}) {
  const { afterChoice } = props;
  const chose = useRef(false);
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>{props.children}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className={styles['menu']}
          align={props.align ?? 'start'}
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            if (!chose.current || !afterChoice) return;
            chose.current = false;
            event.preventDefault();
            if (focusIsFree()) afterChoice();
          }}
        >
          {props.entries.map((entry) => (
            <Fragment key={entry.key}>{entryOf(entry, () => (chose.current = true))}</Fragment>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

/** Nothing has taken the focus yet: the entry opened no dialog or field of its own. */
function focusIsFree(): boolean {
  const active = document.activeElement;
  return !active || active === document.body || active.closest('[role="menu"]') !== null;
}

function entryOf(entry: MenuEntry, onChoice: () => void) {
  switch (entry.kind) {
    case 'separator':
      return <DropdownMenu.Separator className={styles['separator']} />;
    case 'heading':
      return <DropdownMenu.Label className={styles['heading']}>{entry.label}</DropdownMenu.Label>;
    case 'item': {
      const inner = (
        <>
          <span className={styles['sign']}>
            {entry.checked ? <Icon name="check" /> : entry.icon ? <Icon name={entry.icon} /> : null}
          </span>
          {entry.label}
          {entry.keys && <span className={styles['keys']}>{entry.keys}</span>}
        </>
      );
      const common = {
        className: styles['item'] ?? '',
        disabled: entry.disabled ?? false,
        onSelect: () => {
          onChoice();
          entry.onSelect();
        },
        ...(entry.danger ? { 'data-danger': '' } : {}),
      };
      return entry.checked === undefined ? (
        <DropdownMenu.Item {...common}>{inner}</DropdownMenu.Item>
      ) : (
        <DropdownMenu.CheckboxItem {...common} checked={entry.checked}>
          {inner}
        </DropdownMenu.CheckboxItem>
      );
    }
  }
}
