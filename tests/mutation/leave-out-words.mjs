/** The languages of texts that people read; an object with all three is a text. */
const LANGUAGES = ['nb', 'nn', 'en'];
const REASON = 'Words for people, in three languages: a rule does not hang on how they are put, and specs hold that they are there.';

const keysOf = (node) => node.properties.map(({ key }) => key?.name ?? key?.value);

/**
 * A plugin of Stryker that leaves texts alone. They stand in constants, for which every spec must be run: most of a run's hours would go into asking
 * whether a spec compares sentences.
 */
export const strykerPlugins = [{
  kind: 'Ignore',
  name: 'words',
  value: { shouldIgnore: (path) => (path.isObjectExpression() && LANGUAGES.every((language) => keysOf(path.node).includes(language)) ? REASON : undefined) },
}];
