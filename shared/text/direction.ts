/** Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms (Unicode's strong right-to-left blocks). */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/gu;
const LEFT_TO_RIGHT = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/gu;

/** Whether a line is read from the right: more of its letters are written so than from the left. */
export function isRightToLeft(text: string): boolean {
  const leftward = text.match(RIGHT_TO_LEFT)?.length ?? 0;
  return leftward > 0 && leftward > (text.match(LEFT_TO_RIGHT)?.length ?? 0);
}
