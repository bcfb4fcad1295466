'use strict';
// Sets one document per message and answers with its bytes. Runs in a process of its own, since setting keeps some memory for good (0.4 MB each), which only
// the end of a process gives back. Plain JavaScript, so that it runs from the sources and from the build alike.
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');

/** Nothing is read from the folder: templates and texts come with the message. */
const compiler = NodeCompiler.create({ workspace: __dirname });

process.on('disconnect', () => { process.exit(0); });
process.on('message', ({ id, template, inputs, standard }) => {
  const answer = { id };
  try {
    answer.pdf = compiler.pdf({ mainFileContent: template, inputs }, { pdfStandard: standard });
  } catch (error) {
    answer.error = String(error instanceof Error ? error.message : error);
  }
  compiler.evictCache(10);
  answer.residentBytes = process.memoryUsage().rss;
  process.send(answer);
});
