import { Tooltip as Primitive } from 'radix-ui';
import type { ReactElement } from 'react';
import styles from './floating.module.css';

/** Around the whole tree: decides how long the pointer rests before a tooltip shows. */
export const TooltipProvider = Primitive.Provider;

/** Words that show on hover and on focus. The child must take a ref. */
export function Tooltip(props: { readonly text: string; readonly children: ReactElement }) {
  return (
    <Primitive.Root>
      <Primitive.Trigger asChild>{props.children}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content className={styles['tooltip']} sideOffset={5} collisionPadding={8}>
          {props.text}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
