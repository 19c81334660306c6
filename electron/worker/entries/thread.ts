/** The file every worker thread starts with: joins the runtime with archive and services. */
import { ok } from '#shared/result.ts';
import { openReader, openWriter } from '../../archive/open.ts';
import { services } from '../../services/index.ts';
import {
  closeIndexReader,
  followChanges,
  indexReplaced,
  openIndexReader,
  openIndexWriter,
} from '../../services/search-index.ts';
import { locateStoredFile } from '../../services/stored-files.ts';
import { prepareWorkshop } from '../../services/workshop-preparing.ts';
import { runThread } from '../thread.ts';

runThread({
  services,
  openWriter,
  openReader,
  openIndexWriter({ paths, log }) {
    const opened = openIndexWriter(paths.index);
    if (!opened.ok) return opened;
    const { index, fate } = opened.value;
    if (fate !== 'kept') log.info('index-rebuilt', { fate });
    return ok(index);
  },
  openIndexReader: (paths) => openIndexReader(paths.index),
  closeIndexReader,
  indexReplaced,
  followChanges,
  locateStoredFile,
  prepareWorkshop,
});
