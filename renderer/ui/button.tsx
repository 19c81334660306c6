import type { ComponentProps, ReactNode } from 'react';
import styles from './button.module.css';
import { classes } from './classes.ts';
import { Icon, type IconName } from './icon.tsx';
import { Tooltip } from './tooltip.tsx';

type Base = Omit<ComponentProps<'button'>, 'children'>;

export interface ButtonProps extends Base {
  /** `primary`: the one act that this place is about. `danger`: takes something away. `quiet`: no border. */
  readonly look?: 'plain' | 'primary' | 'danger' | 'quiet';
  readonly icon?: IconName;
  readonly children: ReactNode;
}

export function Button({ look = 'plain', icon, children, className, type = 'button', ...rest }: ButtonProps) {
  return (
    <button type={type} className={classes(styles['button'], styles[look], className)} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

export interface IconButtonProps extends Base {
  readonly icon: IconName;
  /** Spoken name, and the tooltip. */
  readonly label: string;
  /** Shown in the tooltip, e.g. "Strg+K". */
  readonly keys?: string | undefined;
}

/** A button that shows only a sign: its name is spoken and shown on hover and focus. */
export function IconButton({ icon, label, keys, className, type = 'button', ...rest }: IconButtonProps) {
  return (
    <Tooltip text={keys ? `${label} (${keys})` : label}>
      <button
        type={type}
        aria-label={label}
        className={classes(styles['button'], styles['sign'], className)}
        {...rest}
      >
        <Icon name={icon} />
      </button>
    </Tooltip>
  );
}
