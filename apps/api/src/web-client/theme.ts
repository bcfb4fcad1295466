/** Colour of an organisation that has chosen none. */
export const DEFAULT_COLOUR = '#0b5d57';

type Scheme = 'light' | 'dark';
type Rgb = readonly [number, number, number];

/**
 * Relative luminance (WCAG 2.2) of Designsystemet's colour steps, measured on its own themes. A step of a theme is the organisation's colour, mixed with white
 * or black in linear light until it has this luminance; contrasts therefore hold for whatever colour is chosen.
 */
const STEPS: Readonly<Record<Scheme, Readonly<Record<string, number>>>> = {
  light: {
    'background-default': 1, 'background-tinted': 0.898, 'surface-default': 1, 'surface-tinted': 0.81, 'surface-hover': 0.7, 'surface-active': 0.591,
    'border-subtle': 0.5, 'border-default': 0.178, 'border-strong': 0.11, 'text-subtle': 0.11, 'text-default': 0.025,
  },
  dark: {
    'background-default': 0.009, 'background-tinted': 0.014, 'surface-default': 0.021, 'surface-tinted': 0.027, 'surface-hover': 0.036, 'surface-active': 0.056,
    'border-subtle': 0.079, 'border-default': 0.22, 'border-strong': 0.389, 'text-subtle': 0.389, 'text-default': 0.841,
  },
};

/** Luminance of the solid colour of buttons: at least 4.5:1 against the text on it (white in light, black in dark). */
const SOLID: Readonly<Record<Scheme, (luminance: number) => readonly [rest: number, hover: number, active: number]>> = {
  light: (luminance) => { const rest = Math.min(luminance, 0.15); return [rest, rest * 0.68, rest * 0.42]; },
  dark: (luminance) => { const rest = Math.max(luminance, 0.24); return [rest, Math.min(rest * 1.35, 0.85), Math.min(rest * 1.75, 0.9)]; },
};

export const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/.test(text);

/** A style sheet that gives Designsystemet's `accent` the organisation's colour (`#rrggbb`), in light and dark. */
export function themeOf(colour: string): string {
  const light = declarations(colour, 'light');
  const dark = declarations(colour, 'dark');
  return `:root,[data-color-scheme=light]{${light}}\n@media (prefers-color-scheme:dark){[data-color-scheme=auto]{${dark}}}\n[data-color-scheme=dark]{${dark}}\n`;
}

/** The steps of one scheme, by name, as `#rrggbb`. */
export function stepsOf(colour: string, scheme: Scheme): Readonly<Record<string, string>> {
  const own = linear(colour);
  const [rest, hover, active] = SOLID[scheme](luminanceOf(own));
  const solid = { 'base-default': rest, 'base-hover': hover, 'base-active': active };
  const steps = Object.entries({ ...STEPS[scheme], ...solid }).map(([name, luminance]) => [name, hex(withLuminance(own, luminance))]);
  const on = scheme === 'light' ? '#ffffff' : '#000000';
  return { ...Object.fromEntries(steps) as Record<string, string>, 'base-contrast-subtle': on, 'base-contrast-default': on };
}

const declarations = (colour: string, scheme: Scheme): string => Object.entries(stepsOf(colour, scheme)).map(([name, value]) => `--ds-color-accent-${name}:${value}`).join(';');

/** Mixes with white or scales towards black: luminance is linear in linear light, so the share follows directly. */
function withLuminance(colour: Rgb, wanted: number): Rgb {
  const own = luminanceOf(colour);
  if (wanted <= own) return colour.map((part) => part * (own === 0 ? 0 : wanted / own)) as [number, number, number];
  const share = (wanted - own) / (1 - own);
  return colour.map((part) => part + (1 - part) * share) as [number, number, number];
}

const luminanceOf = ([red, green, blue]: Rgb): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

function linear(colour: string): Rgb {
  const part = (at: number): number => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

const hex = (colour: Rgb): string => `#${colour.map((part) => Math.round(255 * (part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055)).toString(16).padStart(2, '0')).join('')}`;
