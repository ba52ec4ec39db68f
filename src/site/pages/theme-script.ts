import { createHash } from 'node:crypto';

/**
 * Runs before anything is painted: a reader who chose a theme never sees the other one flash by, and what needs a script
 * is styled as such from the first frame. Kept to a line because every page carries it.
 */
export const themeScript =
  "{const r=document.documentElement;r.classList.add('js');try{const t=localStorage.getItem('vitrine-theme');if(t==='light'||t==='dark')r.dataset.theme=t}catch{}}";

/** What the policy names so that this script, and no other inline one, may run. */
export const themeScriptHash = `sha256-${createHash('sha256').update(themeScript).digest('base64')}`;

/**
 * Content-Security-Policy of every page: nothing but the site's own files. Styles may stand in the page because the
 * server draws each figure with its styles beside it. In dev the page also opens a socket for hot reload.
 */
export const contentPolicy = (dev: boolean, scriptHash = themeScriptHash): string =>
  [
    "default-src 'none'",
    `script-src 'self' '${scriptHash}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${dev ? ' ws: wss:' : ''}`,
    "worker-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
