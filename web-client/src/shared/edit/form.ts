/** The name of one input. */
export type FieldOf<F> = keyof F & string;

/** A record as it was read: what a form holds of it, its tag, when and by whom it was last changed. */
export interface Version<F> {
  value: F;
  etag: string;
  /** Missing where nobody has changed it yet. */
  at?: string;
  by?: string;
}

/** A record in words, so that two versions of it can be laid side by side. */
export interface ReviewSpec<F> {
  fields: readonly FieldOf<F>[];
  label: (field: FieldOf<F>) => string;
  words: (field: FieldOf<F>, form: F) => string;
  /** Said when somebody else has saved in the meantime. */
  clashTitle: string;
}

/** A form over one record whose inputs are its fields. */
export interface FormSpec<F> extends ReviewSpec<F> {
  /** Which input shows an error that the server named after its own field. */
  inputFor: (serverField: string) => FieldOf<F> | undefined;
}

/** For a form whose inputs are called as the server calls its fields. */
export function sameName<F>(fields: readonly FieldOf<F>[]): (serverField: string) => FieldOf<F> | undefined {
  return (serverField) => {
    const name = serverField.replace(/\[.*$/, '').split('.').pop() ?? serverField;
    return fields.find((field) => field === name);
  };
}
