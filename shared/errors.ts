/**
 * Everything that may go wrong and be told to a person. The set is closed: a new way to fail gets a code
 * here, a German and an English sentence in `renderer/host/errors.messages.ts`, and a line on the command line.
 */
export const ERROR_CODES = [
  /** The input does not fit the command's schema. params: path, reason */
  'INVALID_INPUT',
  /** A stored or imported document has an unknown or malformed node. params: path, reason */
  'INVALID_DOCUMENT',
  /** params: kind, id */
  'NOT_FOUND',
  /** Somebody saved a newer revision. params: id, expected, actual */
  'CONFLICT',
  /** The workflow does not allow this act from this state, or this person may not do it. params: act, state, reason */
  'NOT_ALLOWED',
  /** params: name, bytes, limit */
  'TOO_LARGE',
  /** Nothing usable in the input. params: name */
  'EMPTY_INPUT',
  /** Not text, or not the format it claims to be. params: name, reason */
  'UNREADABLE_INPUT',
  /** The input needs a newer Copydesk. params: name, version, supported */
  'NEWER_VERSION',
  /** params: name, format */
  'UNKNOWN_FORMAT',
  /** The target exists and replacing was not asked for. params: name */
  'EXISTS',
  /** params: name, system (the system's code, e.g. EACCES) */
  'NOT_WRITABLE',
  /** params: name */
  'NOT_READABLE',
  /** params: name */
  'DISK_FULL',
  /** The archive's file is damaged. params: name, reason */
  'DAMAGED',
  /** Another process holds the archive and does not answer. params: name */
  'ARCHIVE_BUSY',
  /** An embargo has not passed yet. params: id, until */
  'EMBARGOED',
  /** "Unter drei" stands in the text. params: id, count */
  'GROUND_RULE',
  /** A name that the vault keeps stands in what is to go out. Never the name itself. params: id, place, count */
  'SEALED_NAME',
  /** There are sealed names, and this host cannot look for them. params: id, reason */
  'NAME_CHECK_UNAVAILABLE',
  /** The act needs the vault open. */
  'VAULT_CLOSED',
  /** params: seconds (to wait before the next try) */
  'WRONG_PASS_PHRASE',
  /** params: reason (count, word, checksum, other), position (of the first unknown word, from 1; 0 without one) */
  'WRONG_RECOVERY_PHRASE',
  /** The system's keychain no longer has its half of the vault's key. */
  'KEYCHAIN_LOST',
  /** The search text cannot be understood. params: position, reason */
  'INVALID_QUERY',
  /** The work was cancelled by a person. */
  'CANCELLED',
  /** A worker exceeded its time or memory. params: task, limit */
  'LIMIT_EXCEEDED',
  /** This host cannot do that (for example the vault over the browser host). params: capability */
  'NOT_AVAILABLE',
  /** The host process does not answer. */
  'DISCONNECTED',
  /** A bug. It is in the log. params: reference (the log entry's id) */
  'INTERNAL',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];
export type ErrorParams = Readonly<Record<string, string | number | boolean | null>>;
