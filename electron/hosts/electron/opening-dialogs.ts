import { basename } from 'node:path';
import { dialog } from 'electron';
import type { Failure } from '#shared/result.ts';
import { restoreArchive } from '../../worker/owner-restore.ts';
import { type Language, MESSAGES, openingFailure } from './messages.ts';

/** What the person wants after an archive could not be opened: a folder to try (the same or another), or none. */
export async function askAfterFailure(
  folder: string,
  failure: Failure,
  language: Language,
): Promise<string | null> {
  const damaged = failure.code === 'DAMAGED';
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: 'Copydesk',
    message: MESSAGES.cannotOpen[language],
    detail: openingFailure(failure.code, folder, language),
    buttons: [
      (damaged ? MESSAGES.restoreBackup : MESSAGES.tryAgain)[language],
      MESSAGES.otherArchive[language],
      MESSAGES.quit[language],
    ],
    defaultId: 0,
    cancelId: 2,
    noLink: true,
  });
  switch (response) {
    case 0:
      return damaged ? restoreBackup(folder, language) : folder;
    case 1:
      return askForFolder(language);
    default:
      return null;
  }
}

/** Puts the newest good backup in the place of a damaged archive and says what became of both. */
async function restoreBackup(folder: string, language: Language): Promise<string | null> {
  const restored = restoreArchive(folder);
  const found = restored.ok ? restored.value : null;
  if (!restored.ok) {
    const { code } = restored.error;
    await dialog.showMessageBox({
      type: 'error',
      title: 'Copydesk',
      message: code === 'NOT_FOUND' ? MESSAGES.noBackup[language] : MESSAGES.cannotOpen[language],
      detail: openingFailure(code === 'NOT_FOUND' ? 'DAMAGED' : code, folder, language),
    });
    return askForFolder(language);
  }
  if (found) {
    await dialog.showMessageBox({
      type: 'info',
      title: 'Copydesk',
      message: MESSAGES.restored[language],
      detail: MESSAGES.restoredDetail[language]
        .replace('{articles}', String(found.articles))
        .replace('{backup}', basename(found.backup))
        .replace('{aside}', found.setAside),
    });
  }
  return folder;
}

/** A folder of the person's choice, or `null`. */
export async function askForFolder(language: Language): Promise<string | null> {
  const chosen = await dialog.showOpenDialog({
    title: MESSAGES.chooseArchive[language],
    properties: ['openDirectory', 'createDirectory'],
  });
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
}
