import type { RefusalEntry } from '#domain';

/** Refusals of how somebody wants to be told. */
export const noticeRefusals = {
  MAIL_HOURS: {
    kind: 'INVALID',
    text: {
      nb: 'E-post kan komme mellom {earliest} og {latest}. Velg en tid fra og en senere tid til, med minst én time imellom.',
      nn: 'E-post kan komme mellom {earliest} og {latest}. Vel ei tid frå og ei seinare tid til, med minst éin time imellom.',
      en: 'Mail may come between {earliest} and {latest}. Choose a time from and a later time to, at least an hour apart.',
    },
  },
  NOTICES_UNNAMED: {
    kind: 'INVALID',
    text: {
      nb: 'Oppgi enten hvilke varsler som er lest, eller til når alle er lest.',
      nn: 'Oppgje anten kva varsel som er lesne, eller til når alle er lesne.',
      en: 'Name either the notices that are read, or until when all are.',
    },
  },
  NOTICES_TOO_MANY: {
    kind: 'INVALID',
    text: { nb: 'Høyst {max} varsler kan merkes om gangen.', nn: 'Høgst {max} varsel kan merkast om gongen.', en: 'At most {max} notices can be marked at a time.' },
  },
} as const satisfies Readonly<Record<string, RefusalEntry>>;
