import { checksOf } from './checks.ts';
import { found } from './finding.ts';
import { compareKept } from './judge-heads.ts';
import { judgeKeys } from './judge-keys.ts';
import { judgeTimes } from './judge-times.ts';
import { readHead } from './note.ts';
import { readSingleEntry } from './pack.ts';
import { readSingleProofFile } from './proof-file.ts';
import { proveEntries } from './proved-entry.ts';
import { unreadable, verdictOf } from './report.ts';
import type { Report } from './report.ts';
import { checkSignatures } from './signatures.ts';
import { readGivenKeys } from './trust.ts';
import type { Trust } from './trust.ts';

/** Checks one `tlog-proof` file with its entry. Such a file carries no keys: signatures of keys that were not given are passed over, as c2sp.org/signed-note asks. */
export async function verifySingle(proofText: string, entryText: string, trust: Trust): Promise<Report> {
  const [entry, file] = [readSingleEntry(entryText), readSingleProofFile(proofText)];
  const head = readHead(file?.head ?? '');
  if (entry === undefined || file === undefined || head === undefined) return unreadable(found('NOT_A_PACK'));
  const given = await readGivenKeys(trust.keys);
  const { proved, findings: entryFindings } = await proveEntries([{ ...entry, proof: proofText.replace(/\nextra [^\n]*/, '') }], head);
  const { signatures, findings: signatureFindings } = await checkSignatures([head], given.keys);
  const keys = judgeKeys(given, [head], { signatures, handovers: [], told: [], keys: given.keys, lastIndex: file.index });
  const kept = await compareKept(trust.olderHeads, [head], given.keys);
  const findings = [
    ...(head.origin === `medvirk/${entry.frame.organisation}` ? [] : [found('OTHER_LOG', { name: `medvirk/${entry.frame.organisation}`, origin: head.origin })]),
    ...entryFindings, ...judgeTimes(proved, signatures), ...signatureFindings.filter(({ code }) => code === 'LOG_SIGNATURE_FALSE' || code === 'COSIGNATURE_FALSE'), ...keys.findings, ...kept.findings,
    ...(proved[0]?.words === 'ABSENT' ? [found('WITHHELD', {}, 0)] : []), ...(entry.frame.replay ? [found('REPLAY')] : []),
  ];
  return {
    verdict: verdictOf(findings, keys.confirmations), head: { origin: head.origin, size: head.size }, organisation: entry.frame.organisation, initiative: entry.frame.initiative, findings, entries: proved, order: [],
    confirmations: keys.confirmations, checks: checksOf({ head, entries: proved, findings, keys, older: 0, agreed: kept.agreed, order: [] }).filter(({ what }) => what !== 'NUMBERS' && what !== 'ORDER'),
  };
}
