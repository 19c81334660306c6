import { dialog } from 'electron';
import type { Failure } from '#shared/result.ts';
import { type Language, MESSAGES, openingFailure } from './messages.ts';

/** What the person wants after an archive could not be opened: a folder to try (the same or another), or none. */
export async function askAfterFailure(
  folder: string,
  failure: Failure,
  language: Language,
): Promise<string | null> {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: 'Copydesk',
    message: MESSAGES.cannotOpen[language],
    detail: openingFailure(failure.code, folder, language),
    buttons: [MESSAGES.tryAgain[language], MESSAGES.otherArchive[language], MESSAGES.quit[language]],
    defaultId: 0,
    cancelId: 2,
    noLink: true,
  });
  switch (response) {
    case 0:
      return folder;
    case 1:
      return askForFolder(language);
    default:
      return null;
  }
}

/** A folder of the person's choice, or `null`. */
export async function askForFolder(language: Language): Promise<string | null> {
  const chosen = await dialog.showOpenDialog({
    title: MESSAGES.chooseArchive[language],
    properties: ['openDirectory', 'createDirectory'],
  });
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
}
