/** JSON Schema, draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Small letters, digits and hyphens, beginning with a letter: no key is ever taken for a number. */
export const KEY: JsonSchema = { type: 'string', pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$', maxLength: 80 };

/** Every language, none of them empty. */
export const localizedText = (maxLength: number): JsonSchema => ({
  type: 'object',
  additionalProperties: false,
  required: ['nb', 'nn', 'en'],
  properties: Object.fromEntries(['nb', 'nn', 'en'].map((language) => [language, { type: 'string', minLength: 1, maxLength, pattern: '\\S' }])),
});

export const closed = (properties: Readonly<Record<string, JsonSchema>>, required: readonly string[]): JsonSchema => ({ type: 'object', additionalProperties: false, required, properties });

export const listOf = (items: JsonSchema, maxItems: number, minItems = 0): JsonSchema => ({ type: 'array', maxItems, ...(minItems > 0 ? { minItems } : {}), items });

export const wholeNumber = (minimum: number, maximum: number): JsonSchema => ({ type: 'integer', minimum, maximum });
