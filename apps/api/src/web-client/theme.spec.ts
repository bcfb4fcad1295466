import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stepsOf, themeOf } from './theme.ts';

/** Contrast by WCAG 2.2, reckoned apart from the code under test. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string): number => [0.2126, 0.7152, 0.0722].reduce((sum, weight, index) => {
    const value = parseInt(colour.slice(1 + 2 * index, 3 + 2 * index), 16) / 255;
    return sum + weight * (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  }, 0);
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const colours = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`);
const schemes = fc.constantFrom('light' as const, 'dark' as const);

describe('the theme of any colour', () => {
  it('keeps text readable on every surface it stands on (4.5:1)', () => {
    fc.assert(fc.property(colours, schemes, (colour, scheme) => {
      const step = stepsOf(colour, scheme);
      for (const ground of ['background-default', 'background-tinted', 'surface-default', 'surface-tinted']) {
        for (const text of ['text-subtle', 'text-default']) expect(contrast(step[text]!, step[ground]!)).toBeGreaterThanOrEqual(4.5);
      }
    }));
  });

  it('keeps the text of buttons readable, at rest, hovered and pressed', () => {
    fc.assert(fc.property(colours, schemes, (colour, scheme) => {
      const step = stepsOf(colour, scheme);
      for (const ground of ['base-default', 'base-hover', 'base-active']) expect(contrast(step['base-contrast-default']!, step[ground]!)).toBeGreaterThanOrEqual(4.5);
    }));
  });

  it('keeps borders of controls visible (3:1)', () => {
    fc.assert(fc.property(colours, schemes, (colour, scheme) => {
      const step = stepsOf(colour, scheme);
      expect(contrast(step['border-default']!, step['surface-default']!)).toBeGreaterThanOrEqual(3);
    }));
  });

  it('shows a dark colour as it is', () => {
    expect(stepsOf('#0b5d57', 'light')['base-default']).toBe('#0b5d57');
    expect(themeOf('#0b5d57')).toContain('--ds-color-accent-base-default:#0b5d57');
  });
});
