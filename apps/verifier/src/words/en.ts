import type { Words } from './words.ts';

/** English. */
export const en: Words = {
  language: 'English',
  label: {
    title: 'Check a log receipt', intro: 'This page checks a receipt pack from an involvement log. It works without a network, and sends nothing anywhere.',
    file: 'Receipt pack', fileHelp: 'receipt-pack.json, or a ZIP file that holds it. A single .tlog-proof file can be chosen together with the entry as a JSON file.',
    keys: 'Keys you trust', keysHelp: 'One a line: the key or fingerprint of the log, and of your own union. Use what you got on paper or from the union, not what comes with the pack.',
    older: 'An older checkpoint (optional)', olderHelp: 'Paste a checkpoint that you kept, from a mail for instance. Then it is checked that the log grew from it and was not rewritten.',
    check: 'Check', working: 'Checking …', result: 'Result', checks: 'What was checked', findings: 'What was found', lies: 'Cannot be', gaps: 'Could not be checked', notes: 'Good to know',
    order: 'The order information, consultation, decision', entries: 'The entries', index: 'Place in the log', number: 'No. in the process', recorded: 'Recorded', kind: 'What', who: 'Role', content: 'Content',
    contentTrue: 'as recorded', contentFalse: 'not as recorded', contentAbsent: 'not in the pack', shows: 'It shows', showsNot: 'It does not show', log: 'Log {origin}, {size} entries', entryAt: 'Entry {number} ({type}, {recordedAt})',
    replay: 'Played time: not a real process', none: 'Nothing', decision: 'Decision', information: 'Information', consultation: 'Consultation', changed: 'Proposal changed substantially after the consultation',
    notShown: 'not shown in this pack', confirmed: '{name} confirmed the log of {size} entries {at}', limits: 'What this never shows',
    limitsText: 'The check shows what was recorded, in which order, and that it has not been changed since. It does not show that what was recorded is true, that a talk was sincere, or what came after the last entry in the pack.',
    language: 'Language', print: 'Print', offline: 'This page cannot reach the network: the browser refuses it.',
    usage: 'Usage: medvirk-verify PACK … [--key KEY] [--older CHECKPOINT_FILE] [--language nb|nn|en] [--json]', cannotRead: 'The file {file} cannot be read: {reason}', oneProof: 'A .tlog-proof file is checked together with the entry as a JSON file; choose both.',
  },
  verdict: {
    HOLDS: { title: 'Everything holds', text: 'All that you asked for is proved by the keys you gave.' },
    HOLDS_IN_ITSELF: { title: 'Nothing contradicts itself', text: 'The pack holds together, but you gave no key of the log. Anybody can make such a pack. Give the key or fingerprint of the log from a source you trust.' },
    INCOMPLETE: { title: 'Holds, but not everything could be checked', text: 'Nothing is wrong as far as could be checked. See below what is missing.' },
    FALSE: { title: 'Something cannot be', text: 'The pack was changed, was made by somebody else than it says, or the log behind it was rewritten. See below what.' },
  },
  check: {
    CONTENT: {
      name: 'Content', shows: 'The words of each entry are exactly those that were recorded.', showsNot: 'That the words are true.',
      states: { HOLDS: 'The words hold in all {all} entries.', PARTLY: 'The words hold in {shown} of {all} entries; those of the rest are not in the pack.', FAILS: 'The words of at least one entry are not those that were recorded.', NOT_CHECKED: 'No words are in the pack.' },
    },
    INCLUSION: {
      name: 'Place in the log', shows: 'Each entry stands in the log, at the place it says.', showsNot: 'What else stands in the log.',
      states: { HOLDS: 'All {all} entries stand in the log of {size} entries.', PARTLY: 'Some entries stand in the log.', FAILS: 'At least one entry does not stand in the log as it is given.', NOT_CHECKED: 'No entries to check.' },
    },
    LOG_SIGNATURE: {
      name: 'Signature of the log', shows: 'The organisation vouches for exactly this log and cannot disown it.', showsNot: 'That the organisation has not shown others another log; the cosignatures show that.',
      states: { HOLDS: 'The checkpoint is signed with the key of the log that you gave.', PARTLY: 'Checked in part.', FAILS: 'The checkpoint is not validly signed with the key of the log.', NOT_CHECKED: 'You gave no key of the log, so who signed was not checked.' },
    },
    COSIGNATURES: {
      name: 'Cosignatures of unions', shows: 'The union saw exactly this log, and that it grew from those it saw before.', showsNot: 'That the union agrees with what it says.',
      states: { HOLDS: 'Unions that you trust, {given} of them, confirmed a log with all entries of the pack.', PARTLY: '{covering} of {given} unions that you trust confirmed a log with all entries.', FAILS: 'A cosignature is false, or a change of key is hidden.', NOT_CHECKED: 'You gave no union\'s key.' },
    },
    GROWTH: {
      name: 'Only grown', shows: 'The log holds all that stood in the older checkpoints, unchanged and in the same order.', showsNot: 'Anything of checkpoints that neither you nor the pack has.',
      states: { HOLDS: 'The log grew from {older} older checkpoints in the pack and {agreed} that you gave.', PARTLY: 'Checked in part.', FAILS: 'The log does not continue an older checkpoint: it was rewritten.', NOT_CHECKED: 'No older checkpoints to compare with.' },
    },
    NUMBERS: {
      name: 'None left out', shows: 'No entry of the process is missing between the first and the last in the pack.', showsNot: 'Whether more entries came after the last.',
      states: { HOLDS: 'The numbers run on.', PARTLY: 'Some numbers are not in the pack.', FAILS: 'The numbers of the pack do not fit its entries.', NOT_CHECKED: 'Not checked.' },
    },
    TIMES: {
      name: 'Times', shows: 'The entries do not claim to be older than what stood in the log before them.', showsNot: 'That the clock of the organisation was right.',
      states: { HOLDS: 'The times follow the order of the log.', PARTLY: 'Some entries came into the log long after the time they give.', FAILS: 'At least one entry was backdated.', NOT_CHECKED: 'Not checked.' },
    },
    ORDER: {
      name: 'Information before consultation before decision', shows: 'The order in which the steps were recorded.', showsNot: 'That the consultation was sincere, or that the information was good enough.',
      states: { HOLDS: 'The order was kept for all {decisions} decisions.', PARTLY: 'The order is shown for {inOrder} of {decisions} decisions.', FAILS: 'The order was not kept.', NOT_CHECKED: 'The pack holds no decision.' },
    },
  },
  finding: {
    NOT_A_PACK: 'The file is no receipt pack, or something in it is missing or of the wrong form.', NOT_AS_MADE: 'The file is not as it was made: somebody saved it anew or changed it.',
    OTHER_ORGANISATION: 'The entry is of another organisation.', CONTENT_CHANGED: 'The words are not those that were recorded: the content was changed.', SALT_SWAPPED: 'The salt was swapped with that of another entry.',
    FRAME_CHANGED: 'Time, type, role or number are not what stands in the log at place {index}: they were changed, or the entry was never logged.', REORDERED: 'The entry was moved: it stands at place {real} of the log, not {index}.',
    PROOF_BROKEN: 'The proof of the entry is truncated or broken.', PROOF_OF_ANOTHER_HEAD: 'The proof belongs to another checkpoint than the pack\'s.',
    NUMBERS_DENY: 'The pack says that it holds numbers {said}, but holds {here}: an entry was taken out or put in.', DOUBLED: 'Number {number} stands there twice.', RENUMBERED: 'Number {number} stands after number {former} in the log: the order was changed.',
    BACKDATED: 'The entry says {recordedAt}, but stands in the log after one of {before}: it was backdated, or the clock was set.',
    UNKNOWN_SIGNATURE: 'The checkpoint of {size} entries has a signature of {name}, whose key the pack does not give.', IDLE_KEY: 'The pack gives a key of {name} that signed nothing.',
    LOG_SIGNATURE_FALSE: 'The signature of the log on the checkpoint of {size} entries is false: the checkpoint was changed after signing.', LOG_SIGNATURE_MISSING: 'The checkpoint of {size} entries is not signed by the log.',
    LOG_KEY_WRONG: 'The checkpoint is signed with another key than the log\'s. Fingerprint in the pack: {fingerprint}. You gave: {given}.', COSIGNATURE_FALSE: 'The cosignature of {name} on the log of {size} entries is false.',
    COSIGNATURE_OF_ANOTHER_HEAD: 'The cosignature of {name} was moved: it is of the log of {other} entries, not {size}.', KEY_CHANGE_HIDDEN: 'Somebody confirmed the log in the name of {name} with another key, and the log tells of no change. Fingerprint in the pack: {fingerprint}. You gave: {given}.',
    KEY_CHANGE_FALSE: 'The log says that {name} changed its key, but the old key did not vouch for the new one ({fingerprint}).', OTHER_LOG: 'Something in the pack is of another log: {name}, not {origin}.',
    FORKED: 'The log of {size} entries does not continue the one of {older}: history was rewritten.', TWO_HEADS: 'There are two different logs of {size} entries: the organisation has shown different histories.', ROLLED_BACK: 'The log is shorter than before: you saw {older} entries, now there are {size}. Something was taken away.',
    NO_TRUSTED_KEY: 'You gave no key of the log. Compare the fingerprint in the pack with the one you have from a source you trust: {fingerprint}', KEY_UNUSED: 'No key in the pack has the fingerprint {fingerprint}.', KEY_UNREADABLE: 'This is neither a key nor a fingerprint: {text}',
    COSIGNATURE_MISSING: '{name} confirmed no checkpoint in the pack.', COSIGNED_EARLIER: '{name} confirmed the log of {size} entries. What stands after that in the pack is not confirmed.',
    KEY_CHANGED: '{name} changed its key {recordedAt}. The new one has the fingerprint {fingerprint}; you gave {given}. Ask the union, and add the new one if it is right.', COSIGNED_TOO_SOON: '{name} confirmed with a new key before it counted ({from}). That cosignature does not count.',
    OLDER_HEAD_UNREADABLE: 'The older checkpoint that you gave cannot be read.', OLDER_HEAD_UNSIGNED: 'The older checkpoint of {size} entries is not signed with any known key, and shows nothing.', OLDER_HEAD_OF_ANOTHER_LOG: 'The older checkpoint that you gave is of another log: {origin}.',
    OLDER_HEAD_NOT_COVERED: 'The pack has no proof that the log grew from the checkpoint of {size} entries. Ask for a pack that has it.', PLACED_LATE: 'The entry says {recordedAt}, but was not in the log that {name} confirmed {signedAt}. It may have been backdated, or came in late.', NO_ENTRY: 'The pack has no entries.',
    LEFT_OUT: 'These numbers of the process are not in the pack: {numbers}.', ERASED: 'The content was erased under {ground}. The proof that the entry stands in the log still holds.', WITHHELD: 'The words are not in this pack. The proof that the entry stands in the log holds all the same.',
    REPLAY: 'The organisation is a replay: its time is played, and this is not a real process.', LOG_KEY_CHANGED: '{name} changed its key, and the old one vouched for the new: {fingerprint}.', KEY_ADDED: '{name} has another key as well, registered {recordedAt}, with the fingerprint {fingerprint}. Its cosignatures count only if you add it.', REGISTERED_LATER: 'Said to have happened {occurredOn}, recorded {days} days later.',
  },
  orderState: { IN_ORDER: 'Information, then consultation, then decision.', NOT_IN_ORDER: 'Not in this order. The log may be true; it is the process that it tells of.', NOT_SHOWN: 'The pack does not show all steps.' },
};
