import { expect, test, vi } from 'vitest';

vi.mock('electron', () => ({ app: {} }));
const { commandPosition } = await import('./command-line.ts');

test('a command is the first word, not just any word', () => {
  expect(commandPosition(['/opt/Copydesk/copydesk', 'import', 'a.txt'], true)).toBe(1);
  expect(commandPosition(['/opt/Copydesk/copydesk', '--archive', 'import'], true)).toBeNull();
  expect(commandPosition(['/opt/Copydesk/copydesk'], true)).toBeNull();
  expect(commandPosition(['/usr/bin/electron', '.', 'verify'], false)).toBe(2);
  expect(commandPosition(['/usr/bin/electron', 'verify'], false)).toBeNull();
});
