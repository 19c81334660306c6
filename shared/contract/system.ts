import { z } from 'zod';
import { host } from './define.ts';

/** What only the host process can do. The browser host answers NOT_AVAILABLE where a browser cannot. */
export const system = {
  capabilities: host({
    input: z.object({}),
    output: z.object({
      host: z.enum(['electron', 'browser']),
      platform: z.string(),
      version: z.string(),
      chooseFolder: z.boolean(),
      revealFile: z.boolean(),
      print: z.boolean(),
      windows: z.boolean(),
    }),
  }),
  openLink: host({
    input: z.object({ address: z.string().max(4096) }),
    output: z.object({}),
    errors: ['NOT_AVAILABLE', 'NOT_ALLOWED'],
  }),
  chooseFolder: host({
    input: z.object({ title: z.string() }),
    output: z.object({ path: z.string().nullable() }),
    errors: ['NOT_AVAILABLE'],
  }),
  revealFile: host({
    input: z.object({ path: z.string() }),
    output: z.object({}),
    errors: ['NOT_AVAILABLE', 'NOT_FOUND'],
  }),
  revealLogs: host({ input: z.object({}), output: z.object({ path: z.string() }) }),
  newWindow: host({
    input: z.object({ articleId: z.string().nullable() }),
    output: z.object({}),
    errors: ['NOT_AVAILABLE'],
  }),
  /** A crash report of the page: error and component names, never content. */
  reportCrash: host({
    input: z.object({ message: z.string().max(2000), stack: z.string().max(20_000) }),
    output: z.object({ reference: z.string() }),
  }),
};

/** Which window writes an article; others see it live and read-only until they take over. */
export const presence = {
  /** Claims the writing of an article for the calling window. `force`: "Hier weiterschreiben". */
  claim: host({
    input: z.object({ articleId: z.string(), force: z.boolean().default(false) }),
    output: z.object({
      writing: z.boolean(),
      holder: z.object({ window: z.string(), personId: z.string().nullable(), since: z.string() }).nullable(),
    }),
  }),
  release: host({ input: z.object({ articleId: z.string() }), output: z.object({}) }),
};
