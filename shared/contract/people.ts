import { z } from 'zod';
import { mutation, query } from './define.ts';
import { deskSchema, idSchema, personSchema } from './models.ts';

/** People of the newsroom. A window acts as one of them. */
export const people = {
  list: query({ input: z.object({}), output: z.array(personSchema) }),
  save: mutation({ input: personSchema.partial({ id: true }), output: personSchema, errors: ['NOT_FOUND'] }),
};

export const desks = {
  list: query({ input: z.object({}), output: z.array(deskSchema) }),
  save: mutation({
    input: deskSchema.partial({ id: true, position: true }),
    output: deskSchema,
    errors: ['NOT_FOUND'],
  }),
  /** All ids in their new order. */
  reorder: mutation({
    input: z.object({ ids: z.array(idSchema).max(500) }),
    output: z.array(deskSchema),
    errors: ['NOT_FOUND'],
  }),
};
