import { describe, expect, it } from '@jest/globals';
import type { Actor, Board, BoardCommands, BoardCommandType, BoardFact, CardInput, Outcome } from '#domain';
import { actorRef, decideBoard, evolveBoard, evolveInitiative, fact, osloDate } from '#domain';
import { actor, codesOf, employee, fagforbundetRep, hr, id, leader, march, nsfRep, PlayedCourse, put, safetyRep } from '#testing';

/** A board played through its own rules, on the tests' initiative. */
class PlayedBoard {
  board: Board | null = null;
  readonly course = put(new PlayedCourse(), 1).at(march(3));
  #entries = 0;

  tries<T extends BoardCommandType>(type: T, input: BoardCommands[T], by: Actor = leader): Outcome<BoardFact> {
    const { dossier, context, now } = this.course;
    const outcome = decideBoard(this.board, dossier, { type, by, input } as never, context);
    if (!outcome.ok) return outcome;
    for (const one of outcome.facts) {
      const frame = { at: now, by: actorRef(dossier.initiative, by, osloDate(now)), entryId: id(`b${(this.#entries += 1)}`) };
      this.board = evolveBoard(this.board, { organisationId: id('organisation'), initiativeId: id('initiative') }, { ...one, ...frame });
      if (one.type === 'board.concluded') this.course.initiative = evolveInitiative(this.course.initiative, { ...fact('board.concluded', one.payload), ...frame });
    }
    return outcome;
  }

  does<T extends BoardCommandType>(type: T, input: BoardCommands[T], by: Actor = leader): this {
    expect(codesOf(this.tries(type, input, by))).toEqual([]);
    return this;
  }
}

const open = (kind: Board['kind'], change: Partial<BoardCommands['board.open']> = {}): BoardCommands['board.open'] =>
  ({ boardId: id('board'), initiativeId: id('initiative'), kind, title: 'Tavle', question: 'Hva tenker dere?', activity: null, proposalId: null, ...change });
const card = (name: string, change: Partial<CardInput> = {}): CardInput =>
  ({ cardId: id(name), text: name, section: null, weight: null, interest: null, influence: null, groupId: null, fromPaper: false, withoutName: false, ...change });
const opened = (kind: Board['kind']) => new PlayedBoard().does('board.open', open(kind));
const eva = employee.personId!;
/** Nine people in three groups: white, black and green. Eva is in one of them. */
const grouped = () => opened('HATS').does('board.group', {
  people: [eva, ...Array.from({ length: 8 }, (_, index) => id(`p${index}`))].map((personId) => ({ personId, profession: null, shift: null })), seed: 'a', groupIds: Array.from({ length: 9 }, (_, index) => id(`hat-${index}`)),
});
const groupWith = ({ board }: PlayedBoard, hat: string) => board!.groups.find((group) => group.hat === hat)!;

describe('a board', () => {
  it('is opened by those who run the process, of a kind that there is, for an activity of that kind', () => {
    expect(codesOf(new PlayedBoard().tries('board.open', open('FORCE_FIELD'), hr))).toEqual([]);
    expect(codesOf(new PlayedBoard().tries('board.open', open('FORCE_FIELD'), nsfRep))).toEqual(['NOT_THE_MANAGER']);
    expect(codesOf(new PlayedBoard().tries('board.open', open('FORCE_FIELD', { activity: 'none' })))).toEqual(['ACTIVITY_UNKNOWN']);
    expect(codesOf(new PlayedBoard().tries('board.open', open('FORCE_FIELD', { proposalId: id('none') })))).toEqual(['PROPOSAL_UNKNOWN']);
    expect(codesOf(opened('TACIT').tries('board.open', open('TACIT')))).toEqual(['ID_TAKEN']);
    expect(codesOf(new PlayedBoard().tries('board.add-cards', { cards: [card('a')] }))).toEqual(['BOARD_UNKNOWN']);
  });

  it('is for those whom the change affects, the parties, the safety rep, and those who run the process', () => {
    const driving = (name: string) => ({ cards: [card(name, { section: 'DRIVING', weight: 3 })] });
    const board = opened('FORCE_FIELD');
    for (const [name, by] of [['a', employee], ['b', fagforbundetRep], ['c', safetyRep], ['d', leader]] as const) board.does('board.add-cards', driving(name), by);
    expect(board.board!.cards).toHaveLength(4);
    expect(codesOf(board.tries('board.add-cards', driving('e'), actor('Ola Fremmed', ['EMPLOYEE'])))).toEqual(['NOT_AT_THE_BOARD']);
    expect(codesOf(board.tries('board.add-cards', driving('a'), employee))).toEqual(['ID_TAKEN']);
    expect(codesOf(board.tries('board.add-cards', { cards: [] }))).toEqual(['NO_CARDS']);
  });

  it('weighs forces and what is tacit, places stakeholders by interest and influence, and nothing else', () => {
    expect(codesOf(opened('FORCE_FIELD').tries('board.add-cards', { cards: [card('a', { section: 'DRIVING' })] }))).toEqual(['CARD_WEIGHT_MISSING']);
    expect(codesOf(opened('FORCE_FIELD').tries('board.add-cards', { cards: [card('a', { section: 'DRIVING', weight: 6 })] }))).toEqual(['NUMBER_OUT_OF_BOUNDS']);
    expect(codesOf(opened('STAKEHOLDERS').tries('board.add-cards', { cards: [card('a', { section: 'SUPPORTS', interest: 5, influence: 1 })] }))).toEqual([]);
    expect(codesOf(opened('CULTURE').tries('board.add-cards', { cards: [card('a', { section: 'NORM', weight: 1 })] }))).toEqual(['CARD_WEIGHT_OF_OTHER_KIND']);
    expect(codesOf(opened('CULTURE').tries('board.add-cards', { cards: [card('a', { section: 'DRIVING' })] }))).toEqual(['SECTION_UNKNOWN']);
    expect(codesOf(opened('CULTURE').tries('board.add-cards', { cards: [card('a')] }))).toEqual(['SECTION_MISSING']);
  });

  it('takes words without a name from a rep alone, who is the one that the log knows', () => {
    const nameless = { cards: [card('a', { section: 'ROUTINE', weight: 4, withoutName: true })] };
    expect(codesOf(opened('TACIT').tries('board.add-cards', nameless, employee))).toEqual(['WITHOUT_NAME_THROUGH_REP']);
    expect(codesOf(opened('TACIT').tries('board.add-cards', nameless, leader))).toEqual(['WITHOUT_NAME_THROUGH_REP']);
    expect(opened('TACIT').does('board.add-cards', nameless, safetyRep).board!.cards[0]).toMatchObject({ withoutName: true, by: { name: 'Vera Verne' } });
  });

  it('lets a card be moved and struck by whoever wrote it, and strikes without removing', () => {
    const board = opened('FORCE_FIELD').does('board.add-cards', { cards: [card('a', { section: 'DRIVING', weight: 3 })] }, employee);
    board.does('board.place-card', { cardId: id('a'), section: 'RESTRAINING', weight: 5, interest: null, influence: null }, employee);
    expect(board.board!.cards[0]).toMatchObject({ section: 'RESTRAINING', weight: 5 });
    expect(codesOf(board.tries('board.strike-card', { cardId: id('a'), reason: 'feil' }, fagforbundetRep))).toEqual(['CARD_NOT_YOURS']);
    board.does('board.strike-card', { cardId: id('a'), reason: 'feil' });
    expect(board.board!.cards[0]!.struck).toMatchObject({ reason: 'feil' });
    expect(codesOf(board.tries('board.strike-card', { cardId: id('a'), reason: 'feil' }))).toEqual(['CARD_UNKNOWN']);
    expect(codesOf(board.tries('board.conclude', { personIds: [], unnamed: [], occurredOn: null }))).toEqual(['BOARD_EMPTY']);
  });

  it('is closed for good when it is concluded', () => {
    const board = opened('CULTURE').does('board.add-cards', { cards: [card('a', { section: 'NORM' })] }).does('board.conclude', { personIds: [eva], unnamed: [{ groupId: id('group-1'), people: 4 }], occurredOn: null });
    expect(board.board).toMatchObject({ status: 'CONCLUDED', concluded: { participants: 5, occurredOn: '2026-03-03' } });
    expect(codesOf(board.tries('board.add-cards', { cards: [card('b', { section: 'NORM' })] }))).toEqual(['BOARD_CONCLUDED']);
    expect(board.course.initiative).toMatchObject({ boardOutcomes: [{ id: id('board'), kind: 'CULTURE', personIds: [eva], cards: 1 }], findings: [] });
  });

  it('is concluded by those who run the process, for groups that there are, on no day to come', () => {
    const board = opened('CULTURE').does('board.add-cards', { cards: [card('a', { section: 'NORM' })] });
    expect(codesOf(board.tries('board.conclude', { personIds: [], unnamed: [], occurredOn: null }, employee))).toEqual(['NOT_THE_MANAGER']);
    expect(codesOf(board.tries('board.conclude', { personIds: [], unnamed: [{ groupId: id('none'), people: 1 }], occurredOn: null }))).toEqual(['GROUP_UNKNOWN']);
    expect(codesOf(board.tries('board.conclude', { personIds: [], unnamed: [], occurredOn: '2026-03-04' }))).toEqual(['OCCURRED_IN_FUTURE']);
  });
});

describe('a hat session', () => {
  it('has groups, which no other board has, made anew until the first keyword is up', () => {
    const input = { people: [], seed: 'a', groupIds: [] };
    expect(codesOf(opened('CULTURE').tries('board.group', input))).toEqual(['ONLY_IN_HAT_SESSION']);
    expect(codesOf(opened('HATS').tries('board.group', input))).toEqual(['NOBODY_TO_GROUP']);
    const board = grouped();
    expect(board.board!.groups.map(({ number, hat }) => [number, hat])).toEqual([[1, 'WHITE'], [2, 'BLACK'], [3, 'GREEN']]);
    board.does('board.add-cards', { cards: [card('a', { groupId: groupWith(board, 'BLACK').id, fromPaper: true })] });
    expect(codesOf(board.tries('board.group', { people: [{ personId: eva, profession: null, shift: null }], seed: 'b', groupIds: [id('g')] }))).toEqual(['GROUPS_AT_WORK']);
  });

  it('hangs a keyword under the hat of its group, where it stays', () => {
    const board = grouped();
    board.does('board.add-cards', { cards: [card('a', { groupId: groupWith(board, 'GREEN').id, section: 'BLACK' })] });
    expect(board.board!.cards[0]!.section).toBe('GREEN');
    expect(codesOf(board.tries('board.place-card', { cardId: id('a'), section: 'BLACK', weight: null, interest: null, influence: null }))).toEqual(['KEYWORD_STAYS_UNDER_HAT']);
    expect(codesOf(board.tries('board.change-hat', { hatGroupId: groupWith(board, 'GREEN').id, hat: 'RED' }))).toEqual(['HAT_IN_USE']);
    expect(codesOf(board.tries('board.change-hat', { hatGroupId: id('none'), hat: 'RED' }))).toEqual(['HAT_GROUP_UNKNOWN']);
    board.does('board.change-hat', { hatGroupId: groupWith(board, 'WHITE').id, hat: 'RED' });
    expect(board.board!.groups[0]!.hat).toBe('RED');
  });

  it('lets an employee write in their own group alone; sheets of others are typed in by those who run it and by reps', () => {
    const board = grouped();
    const own = board.board!.groups.find(({ memberIds }) => memberIds.includes(eva))!;
    const other = board.board!.groups.find(({ memberIds }) => !memberIds.includes(eva))!;
    expect(codesOf(board.tries('board.add-cards', { cards: [card('a', { groupId: own.id })] }, employee))).toEqual([]);
    expect(codesOf(board.tries('board.add-cards', { cards: [card('b', { groupId: other.id })] }, employee))).toEqual(['NOT_IN_THE_GROUP']);
    expect(codesOf(board.tries('board.add-cards', { cards: [card('b', { groupId: other.id, fromPaper: true })] }, fagforbundetRep))).toEqual([]);
    expect(codesOf(board.tries('board.add-cards', { cards: [card('c', { groupId: id('none') })] }))).toEqual(['HAT_GROUP_UNKNOWN']);
  });

  /** One keyword under each of white, black and green, one of them struck. */
  const concluded = () => {
    const board = grouped();
    const keywords = ['WHITE', 'BLACK', 'GREEN'].map((hat) => card(hat.toLowerCase(), { groupId: groupWith(board, hat).id, fromPaper: true }));
    return board.does('board.add-cards', { cards: [...keywords, card('slip', { groupId: groupWith(board, 'BLACK').id, fromPaper: true })] })
      .does('board.strike-card', { cardId: id('slip'), reason: 'skrevet to ganger' }).does('board.conclude', { personIds: [eva], unnamed: [], occurredOn: null }).course;
  };
  const settle = (change: object) => ({ findingIds: [id('white')], outcome: 'ANSWERED' as const, text: 'Tolv', riskId: null, proposalId: null, ...change });
  const settled = ({ initiative }: PlayedCourse, name: string) => initiative.findings.find((finding) => finding.id === id(name))!.settled;

  it('leaves black keywords as risks, green ones as alternatives and white ones as questions, struck ones left out', () => {
    expect(concluded().initiative.findings.map(({ kind, text, settled: word }) => [kind, text, word])).toEqual([['QUESTION', 'white', null], ['RISK', 'black', null], ['ALTERNATIVE', 'green', null]]);
  });

  it('has its questions answered, and only them', () => {
    expect(settled(concluded().does('finding.settle', settle({})), 'white')).toMatchObject({ outcome: 'ANSWERED', text: 'Tolv', by: { name: 'Liv Leder' } });
    expect(codesOf(concluded().tries('finding.settle', settle({ outcome: 'TAKEN_UP' })))).toEqual(['QUESTIONS_ARE_ANSWERED']);
    expect(codesOf(concluded().tries('finding.settle', settle({ findingIds: [id('white'), id('black')] })))).toEqual(['QUESTIONS_ARE_ANSWERED']);
    expect(codesOf(concluded().tries('finding.settle', settle({ findingIds: [id('black')] })))).toEqual(['QUESTIONS_ARE_ANSWERED']);
    expect(codesOf(concluded().tries('finding.settle', settle({}), nsfRep))).toEqual(['NOT_THE_MANAGER']);
    expect(codesOf(concluded().tries('finding.settle', settle({ findingIds: [id('none')] })))).toEqual(['FINDING_UNKNOWN']);
    expect(codesOf(concluded().tries('finding.settle', settle({ outcome: 'SET_ASIDE', riskId: id('risk') })))).toEqual(['SET_ASIDE_POINTS_NOWHERE']);
  });

  it('has its dangers taken up by the risk assessment that names them, and by no other kind', () => {
    const assess = (findingId: string) => ({ riskId: id('risk'), proposalId: id('proposal-1'), alternativeId: null, safetyRepDueOn: '2026-03-10',
      risks: [{ title: 'Alene på vakt', probability: 3 as const, consequence: 4 as const, measure: 'To på natt', owner: 'Liv', residual: 4, findingId: id(findingId) }] });
    expect(settled(concluded().does('risk.assess', assess('black')), 'black')).toMatchObject({ outcome: 'TAKEN_UP', riskId: id('risk') });
    expect(codesOf(concluded().tries('risk.assess', assess('green')))).toEqual(['FINDING_OF_OTHER_KIND']);
    expect(codesOf(concluded().tries('risk.assess', assess('none')))).toEqual(['FINDING_UNKNOWN']);
    expect(codesOf(concluded().tries('finding.settle', settle({ findingIds: [id('black')], outcome: 'TAKEN_UP' })))).toEqual(['RISK_UNKNOWN']);
  });

  it('has its ideas taken up by the version whose alternative comes from them', () => {
    const next = { proposalId: id('v2'), title: 'Turnus', text: 'Ny', alternatives: [{ id: id('alt'), title: 'Fast natt', findingId: id('green') }], substantial: false, requiresAgreement: [] };
    const course = concluded().does('proposal.put', next);
    expect(settled(course, 'green')).toMatchObject({ outcome: 'TAKEN_UP', proposalId: id('v2') });
    expect(codesOf(concluded().tries('finding.settle', settle({ findingIds: [id('green')], outcome: 'TAKEN_UP' })))).toEqual(['PROPOSAL_UNKNOWN']);
  });
});
