import { describe, expect, it } from '@jest/globals';
import { facilitatorSheets, parseSheet } from '#playbooks';

const yaml = (minutes: number): string => `
sheet: prove
chapter: 1
title: { nb: Prøve, nn: Prøve, en: Trial }
aim: { nb: Mål, nn: Mål, en: Aim }
steps: [{ minutes: ${minutes}, text: { nb: Gjør, nn: Gjer, en: Do } }]
questions: [{ nb: Hva?, nn: Kva?, en: What? }]
bring: []
`;

describe('the facilitator sheets', () => {
  it('are one for each of the eight chapters, of sixty minutes', () => {
    expect(facilitatorSheets().map(({ chapter, minutes }) => [chapter, minutes])).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((chapter) => [chapter, 60]));
    expect(new Set(facilitatorSheets().map(({ key }) => key)).size).toBe(8);
  });

  it('ask questions, in three languages that differ', () => {
    for (const { questions, aim, steps } of facilitatorSheets()) {
      expect(questions.length).toBeGreaterThanOrEqual(4);
      for (const text of [aim, ...questions, ...steps.map((step) => step.text)]) expect(new Set([text.nb, text.nn, text.en]).size).toBeGreaterThanOrEqual(2);
      for (const question of questions) for (const language of ['nb', 'nn', 'en'] as const) expect(question[language]).toMatch(/\?$/);
    }
  });

  it('are refused where the steps do not take an hour, or a language is missing, with line and remedy', () => {
    expect(parseSheet(yaml(60), 'x.yaml')).toMatchObject({ ok: true, sheet: { key: 'prove', minutes: 60 } });
    expect(parseSheet(yaml(45), 'x.yaml')).toMatchObject({ ok: false, problems: [{ file: 'x.yaml', line: 6, remedy: 'Make them 60 together.' }] });
    expect(parseSheet(yaml(60).replace(', nn: Mål', ''), 'x.yaml')).toMatchObject({ ok: false, problems: [{ file: 'x.yaml', line: 5 }] });
  });
});
