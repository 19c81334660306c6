import { z } from 'zod';

type Patch<Shape extends z.ZodRawShape> = {
  [Key in keyof Shape]: z.ZodOptional<Shape[Key] extends z.ZodDefault<infer Inner> ? Inner : Shape[Key]>;
};

/**
 * The schema of a change: every field may be missing, and a missing one stays missing. Zod's own `partial()`
 * fills in defaults, which would turn "change the desk" into "change the desk and empty all other fields".
 */
export function patchOf<Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>): z.ZodObject<Patch<Shape>> {
  const entries = Object.entries(schema.shape).map(([key, field]) => {
    const inner = field instanceof z.ZodDefault ? field.unwrap() : field;
    return [key, z.optional(inner)] as const;
  });
  return z.object(Object.fromEntries(entries) as unknown as Patch<Shape>);
}
