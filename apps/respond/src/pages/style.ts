import { createHash } from 'node:crypto';

/** All there is of style, in each page: no second request, no third party. Colours keep 4.5 to 1 on text and 3 to 1 on edges; targets are 52 px and more. */
export const STYLE = [
  ':root{color-scheme:light;font:112.5%/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;color:#1e2b34;background:#fff}*{box-sizing:border-box}',
  'body{margin:0 auto;max-width:40rem;padding:1rem 1.25rem 3rem;overflow-wrap:anywhere}header{display:flex;flex-wrap:wrap;gap:0 1rem;justify-content:space-between;align-items:center;margin-bottom:1rem}',
  'h1{font-size:1.35rem;line-height:1.3;font-weight:500;margin:1rem 0}h2{font-size:1.05rem;margin:1.5rem 0 .25rem}p,ul,dl{margin:.5rem 0}dt{font-weight:600;margin-top:.75rem}dd{margin:0}',
  'fieldset{border:0;margin:0;padding:0;min-width:0}legend{padding:0;width:100%}progress{display:block;width:100%;height:.5rem;accent-color:#0b5d57}small{font-size:.85rem}',
  'label{display:flex;align-items:center;gap:1rem;min-height:3.25rem;padding:.5rem 1.25rem;margin:.6rem 0;border:2px solid #6a737b;border-radius:.6rem}label:has(:checked){border-color:#0b5d57;background:#e1ebea}',
  '.u{border-style:dashed}.f{display:block;border:0;padding:0}input[type=radio],input[type=checkbox]{flex:none;width:1.25rem;height:1.25rem;margin:0;accent-color:#0b5d57}',
  'input[type=text],textarea{font:inherit;color:inherit;background:#fff;border:2px solid #6a737b;border-radius:.4rem;min-height:3.25rem;padding:.5rem;width:100%}label input.n{width:5.5rem;flex:none}.s{flex:1}textarea{min-height:9rem}',
  '.b{display:flex;gap:.75rem;margin:1.25rem 0}button{font:inherit;min-height:3.25rem;padding:.5rem 1rem;border:2px solid #0b5d57;border-radius:.5rem;background:#fff;color:#0b5d57;cursor:pointer}.b button{flex:1}button.g{background:#0b5d57;color:#fff}',
  'button.t{border-color:transparent;text-decoration:underline;padding:.5rem}.d{position:absolute;width:1px;height:1px;min-height:0;padding:0;border:0;overflow:hidden;clip-path:inset(50%)}',
  ':focus-visible{outline:3px solid #0b5d57;outline-offset:3px}label:focus-within{outline:3px solid #0b5d57;outline-offset:2px}label :focus-visible{outline:0}',
  '.e{border-inline-start:.4rem solid #a3182f;background:#fbeaec;padding:.75rem 1rem;margin:.75rem 0}.r{border-inline-start:.4rem solid #1d5fa8;padding:.25rem 1rem}summary{min-height:3.25rem;padding:.8rem 0;color:#0b5d57;cursor:pointer;text-decoration:underline}',
  '@media(forced-colors:active){label:has(:checked){outline:3px solid Highlight}button.g{border-width:4px}}',
].join('');

/** Nothing is loaded, nothing runs, and a form goes nowhere but here. */
export const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
