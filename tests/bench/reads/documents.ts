/** The page that the bars speak of: 20 initiatives × 5 stages × 4 activities, newest entries and leader. */
export const PAGE = `query Page($after: String) {
  initiatives(first: 20, after: $after) {
    nodes {
      id number title status stage round late stageDueOn updatedAt
      leader { id name }
      stages { key title { nb } state rounds enteredAt dueOn activities { key kind title { nb } state documentedByHand } }
      entries(first: 5) { nodes { id type recordedAt actorRole by { name } } }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** The write that the next read must show. */
export const DESCRIBE = 'mutation Describe($input: InitiativeDescribeInput!) { initiativeDescribe(input: $input) { userErrors { code message } } }';

/** Ids that some reads take. */
export interface KnownIds { readonly initiatives: readonly string[]; readonly person: string }

/** A read of one field of `Query`; its counterpart stands in bare/statements.mjs under the same name. */
export interface OtherRead { readonly document: string; readonly variables: (known: KnownIds, request: number) => Readonly<Record<string, unknown>> }

const none = (): Readonly<Record<string, unknown>> => ({});
const initiative = ({ initiatives }: KnownIds, request: number): Readonly<Record<string, unknown>> => ({ id: initiatives[(request * 37) % initiatives.length] });

export const OTHER_READS: Readonly<Record<string, OtherRead>> = {
  viewer: { variables: none, document: '{ viewer { person { id name } offices { id kind } } }' },
  organisation: { variables: none, document: '{ organisation { id name kind employees hasAmu unions { key name } } }' },
  initiative: {
    variables: initiative,
    document: `query One($id: ID) { initiative(id: $id) { id number title purpose status stage leader { name } unit { name } parties { id name side }
      visits { stage round enteredAt } gate { criteria { key state force } } entries(first: 10) { nodes { id type recordedAt } } } }`,
  },
  initiatives: { variables: none, document: '{ initiatives(first: 20, filter: { stage: [INVOLVE] }) { nodes { id number title stage updatedAt leader { name } } totalCount } }' },
  myWork: { variables: none, document: '{ myWork(first: 20) { nodes { id kind subject dueOn initiative { id title } } totalCount } }' },
  notices: { variables: none, document: '{ notices(first: 20) { nodes { id topic createdAt read initiative { number title } } totalCount } }' },
  meetings: { variables: none, document: '{ meetings(first: 20) { nodes { id title startsAt status items { title intensity } } } }' },
  meetingSeries: { variables: none, document: '{ meetingSeries { id title startsOn minutes plannedThrough rhythm { every weekday week time } } }' },
  objections: { variables: none, document: '{ objections(first: 20) { nodes { id kind matter text raisedAt answerDueOn } } }' },
  entries: { variables: none, document: '{ entries(first: 20) { nodes { id type recordedAt initiative { number } by { name } } } }' },
  playbooks: { variables: none, document: '{ playbooks { id key version hash title { nb } } }' },
  ruleSets: { variables: none, document: '{ ruleSets { id key version validFrom title { nb } } }' },
  person: { variables: ({ person }) => ({ id: person }), document: 'query Who($id: ID!) { person(id: $id) { id name active offices { kind } } }' },
  people: { variables: none, document: '{ people(first: 20) { nodes { id name } } }' },
  units: { variables: none, document: '{ units { id code name depth } }' },
  node: { variables: initiative, document: 'query Node($id: ID!) { node(id: $id) { id ... on Initiative { number title } } }' },
  nodes: {
    variables: ({ initiatives }, request) => ({ ids: Array.from({ length: 20 }, (_, index) => initiatives[(request * 20 + index) % initiatives.length]) }),
    document: 'query Nodes($ids: [ID!]!) { nodes(ids: $ids) { id ... on Initiative { number title } } }',
  },
  tokens: { variables: none, document: '{ tokens { id name } }' },
};

/** Fields of `Query` that read nothing stored, each with what they do instead. */
export const NOT_READS: Readonly<Record<string, string>> = {
  entryReceipt: 'proves by tiles of the log, with signed heads; measured with the log',
  facilitatorSheets: 'the product\'s own sheets, the same for everybody',
  initiativeReceiptPack: 'proves by tiles of the log, with signed heads; measured with the log',
  notificationPreferences: 'one row by its key, or the defaults',
  notificationPreferencesPreview: 'words about what it is handed',
  playbookMovePlan: 'plans by the rules; nothing is read for its own sake',
  playbookValidate: 'parses the file it is handed',
  proposalDifference: 'compares two texts; what is stored is two rows by their keys',
  rateLimit: 'tells what stands in memory',
};
