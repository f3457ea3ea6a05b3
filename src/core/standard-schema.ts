/** The Standard Schema v1 interface, as published at standardschema.dev (types only). */
export interface StandardSchema<Input = unknown, Output = Input> {
  readonly '~standard': StandardSchemaProps<Input, Output>;
}

/** The properties of a Standard Schema. */
export interface StandardSchemaProps<Input = unknown, Output = Input> {
  readonly version: 1;
  readonly vendor: string;
  readonly types?: { readonly input: Input; readonly output: Output } | undefined;
  /** Checks a value and returns it clean, or the issues. */
  readonly validate: (value: unknown) => StandardResult<Output> | Promise<StandardResult<Output>>;
}

/** What validation by a Standard Schema gives. */
export type StandardResult<Output> = { readonly value: Output; readonly issues?: undefined } | { readonly issues: readonly StandardIssue[] };

/** An issue as Standard Schema has it. */
export interface StandardIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** The Standard JSON Schema addition: the same schema as JSON Schema, for what goes in and for what comes out. */
export interface StandardJsonSchema {
  /** The schema of what goes in. */
  readonly input: (options: { readonly target: string }) => Record<string, unknown>;
  /** The schema of what comes out. */
  readonly output: (options: { readonly target: string }) => Record<string, unknown>;
}
