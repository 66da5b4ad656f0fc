/**
 * Of a group of boxes one has to be checked. Said by a rule of its own: `required` would set an attribute on the group that
 * a group may not have, and readers of screens would be told nonsense.
 */
export function atLeastOne(message: string) {
  return {
    validator: (_: unknown, chosen?: string[]) =>
      chosen && chosen.length > 0 ? Promise.resolve() : Promise.reject(new Error(message)),
  };
}
