// planted: not-in-one-row
export const lost = 1;
