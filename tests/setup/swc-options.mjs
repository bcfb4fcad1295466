/** How TypeScript is turned into JavaScript wherever tests run: by Jest, and by the loader beside this file. */
export const swcOptions = {
  module: { type: 'es6' },
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    keepClassNames: true,
  },
};
