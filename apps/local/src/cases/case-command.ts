import { type CaseReport, endOf, reportCase, runCase } from '#application';
import type { CaseFile } from '#domain';
import { builtInCase, builtInCaseKeys } from '#playbooks';
import { StartFault } from '../start-fault.ts';
import { openCaseDatabase } from './case-database.ts';
import type { CaseHands, CaseRequest } from './case-request.ts';
import { openCaseEngine } from './open-case-engine.ts';
import { caseInWords } from './print-case.ts';
import { readCase } from './read-case.ts';
import { jsonOf } from './report-json.ts';

/** Exit codes of `npm run case`; 1 is a fault. */
const [RAN, WRONG_USE, UNSOUND] = [0, 2, 3];

/** Runs a case and tells what the record shows. Gives the exit code. */
export async function runCaseCommand(request: CaseRequest, hands: CaseHands): Promise<number> {
  const { name, base, language } = request;
  if (name === null) {
    process.stderr.write(`Which case? ${casesThereAre(request)}\n`);
    return WRONG_USE;
  }
  const parsed = readCase(name, base, language);
  if (parsed === null) {
    process.stderr.write(`There is no case ${name}. ${casesThereAre(request)}\n`);
    return WRONG_USE;
  }
  if (!parsed.ok) {
    for (const { file, line, column, message, remedy } of parsed.problems) process.stderr.write(`${file}:${line}:${column} ${message}. ${remedy}\n`);
    return UNSOUND;
  }
  const { report, kept } = await runInDatabase(parsed.case, request, hands);
  hands.write(request.json ? `${JSON.stringify(jsonOf(report, language), null, 2)}\n` : caseInWords(report, language));
  if (kept) hands.progress.say(`Organisation ${report.organisation.id} (${report.organisation.name})`);
  return RAN;
}

const casesThereAre = ({ language }: CaseRequest): string =>
  `The cases that come with Medvirk:\n${builtInCaseKeys().map((key) => `  npm run case -- ${key.padEnd(24)} ${builtInCase(key).title[language] ?? key}`).join('\n')}\nOr name a file: npm run case -- ./my-case.yaml`;

const stopped = async ({ stopping }: CaseHands): Promise<never> => { throw new StartFault(`Stopped (${await stopping.wait}) before the case had ended.`); };

async function runInDatabase(file: CaseFile, request: CaseRequest, hands: CaseHands): Promise<{ readonly report: CaseReport; readonly kept: boolean }> {
  // From here on something is running that must be ended in order.
  hands.stopping.managed = true;
  const database = await openCaseDatabase(request, hands);
  try {
    const now = new Date().toISOString();
    const engine = await openCaseEngine(database.urls, file, now);
    try {
      const outcome = await hands.progress.step(`Running ${file.key}`, () => Promise.race([runCase(engine.parts, file, endOf(file, now, engine.parts.closed)), stopped(hands)]));
      return { report: await reportCase(engine.parts, file, outcome), kept: database.kept };
    } finally {
      await engine.close();
    }
  } finally {
    await database.stop();
  }
}
