import { raw } from './html.ts';

/** The mark of the site: a glass case with something small and branching in it. Same drawing as `public/icons/vitrine.svg`. */
export const mark = raw(
  '<svg class="mark" viewBox="0 0 32 32" width="24" height="24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round" stroke-linecap="round">' +
    '<path d="M5 25V6.5h22V25"/><path d="M3 25h26v3.5H3z"/><path d="M16 11v5m0 0-5 5m5-5 5 5" stroke="var(--accent)"/></svg>',
);
